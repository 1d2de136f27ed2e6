package io.github.agoraflux.conversationalai;

import io.github.agoraflux.testsupport.TestJvmGuards;

class GuardsTest implements TestJvmGuards {}
