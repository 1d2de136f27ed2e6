package io.github.agoraflux.testsupport;

class GuardsTest implements TestJvmGuards {}
