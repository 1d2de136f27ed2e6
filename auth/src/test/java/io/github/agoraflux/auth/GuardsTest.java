package io.github.agoraflux.auth;

import io.github.agoraflux.testsupport.TestJvmGuards;

class GuardsTest implements TestJvmGuards {}
