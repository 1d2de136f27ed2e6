package io.github.agoraflux.console;

import io.github.agoraflux.testsupport.TestJvmGuards;

class GuardsTest implements TestJvmGuards {}
