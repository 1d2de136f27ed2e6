package io.github.agoraflux.simulator;

import io.github.agoraflux.testsupport.TestJvmGuards;

class GuardsTest implements TestJvmGuards {}
