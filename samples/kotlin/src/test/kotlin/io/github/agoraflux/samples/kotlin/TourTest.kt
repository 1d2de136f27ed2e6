package io.github.agoraflux.samples.kotlin

import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class TourTest {
  @Test
  fun `the tour sees what it set up`() {
    Simulated { it.seedChannels(30) }
      .use { simulated ->
        val lines = runBlocking { tour(simulated.client) }
        assertThat(lines).hasSize(6)
        assertThat(lines[3]).startsWith("rule for 4711 in town-hall").endsWith("true")
        assertThat(lines[4]).isEqualTo("of five users 0 are there; no such channel")
        assertThat(lines[5]).contains("refused with HTTP 409").endsWith("deleted: true")
        assertThat(simulated.count("channel-management.list-channels")).containsExactly(1)
      }
  }
}
