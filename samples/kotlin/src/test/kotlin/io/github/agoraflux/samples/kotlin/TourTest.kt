package io.github.agoraflux.samples.kotlin

import io.github.agoraflux.AgoraClient
import io.github.agoraflux.auth.BasicCredential
import io.github.agoraflux.simulator.AgoraSimulator
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class TourTest {
  @Test
  fun `the tour sees what it set up`() {
    AgoraSimulator.start { it.seedChannels(30) }
      .use { agora ->
        AgoraClient.builder()
          .appId(agora.appId())
          .credential(BasicCredential.of(agora.customerId(), agora.customerSecret()))
          .endpoint(agora.httpUri())
          .build()
          .use { client ->
            val lines = runBlocking { tour(client) }
            assertThat(lines).hasSize(6)
            assertThat(lines[3]).startsWith("rule for 4711 in town-hall").endsWith("true")
            assertThat(lines[4]).isEqualTo("of five users 0 are there; no such channel")
            assertThat(lines[5]).contains("refused with HTTP 409").endsWith("deleted: true")
          }
        assertThat(agora.journal().count("channel-management.list-channels")).isEqualTo(1)
      }
  }
}
