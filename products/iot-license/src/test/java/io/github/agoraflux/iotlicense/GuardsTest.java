package io.github.agoraflux.iotlicense;

import io.github.agoraflux.testsupport.TestJvmGuards;

class GuardsTest implements TestJvmGuards {}
