package io.github.agoraflux.samples.kotlin

import io.github.agoraflux.channelmanagement.ChannelManagement
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.flow.drop
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.reactive.asFlow
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test

/** A flow of a paged list fetches what its collector takes, and not a page more. */
class FlowsTest {
  private val simulated = Simulated { it.seedChannels(100) }
  private val channels = ChannelManagement.over(simulated.client)

  @AfterEach fun close() = simulated.close()

  private fun pages() = simulated.agora.journal().count("channel-management.list-channels")

  @Test
  fun `a page is fetched when its first item is taken`() =
    runBlocking<Unit> {
      val items = channels.channels(10).itemFlow()
      assertThat(pages()).isZero()

      assertThat(items.take(10).toList()).hasSize(10)
      assertThat(pages()).isEqualTo(1)

      assertThat(items.drop(10).take(1).toList()).hasSize(1)
      assertThat(pages()).isEqualTo(1 + 2)
    }

  /** What this is for: a collector that has one item of ten, and yet the next page comes. */
  @Test
  fun `the flow of any publisher fetches ahead of its collector`() =
    runBlocking<Unit> {
      val ahead = CompletableDeferred<Unit>()
      simulated.agora.journal().live().skip(1).subscribe { ahead.complete(Unit) }

      channels.channels(10).asFlow().take(1).collect { ahead.await() }

      assertThat(pages()).isGreaterThan(1)
    }

  @Test
  fun `the whole list comes in order`() =
    runBlocking<Unit> {
      val names = channels.channels(7).itemFlow().toList().map { it.name }

      assertThat(names).hasSize(100).doesNotHaveDuplicates()
      assertThat(pages()).isEqualTo(15)
    }
}
