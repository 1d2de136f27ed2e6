package io.github.agoraflux.redis;

import io.github.agoraflux.testsupport.TestJvmGuards;

/** Nothing blocks and nothing leaks unseen in this module's tests. */
class GuardsTest implements TestJvmGuards {}
