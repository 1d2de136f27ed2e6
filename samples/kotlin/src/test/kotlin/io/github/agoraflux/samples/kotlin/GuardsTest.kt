package io.github.agoraflux.samples.kotlin

import io.github.agoraflux.testsupport.TestJvmGuards

class GuardsTest : TestJvmGuards
