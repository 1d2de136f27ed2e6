package io.github.agoraflux.samples.kotlin

import io.github.agoraflux.channelmanagement.ChannelManagement
import io.github.agoraflux.simulator.Fault
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.reactor.awaitSingleOrNull
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test

/** A request does not outlive the coroutine that waits for it. */
class CancellationTest {
  private val simulated = Simulated(connections = 1)
  private val channels = ChannelManagement.over(simulated.client)

  @AfterEach fun close() = simulated.close()

  @Test
  fun `a cancelled call gives back the only connection at once`() =
    runBlocking<Unit> {
      simulated.agora.faults().inject("channel-management.list-users", Fault.stallHeaders(), 1)
      val arrived = simulated.arrival("channel-management.list-users")
      val waiting = launch(Dispatchers.Default) { channels.users("town-hall").awaitSingleOrNull() }
      arrived.await()

      waiting.cancelAndJoin()

      assertThat(channels.users("town-hall").awaitSingleOrNull()).isNull()
      assertThat(simulated.count("channel-management.list-users")).containsExactly(2)
    }

  @Test
  fun `the failure of one call cancels those beside it`() {
    simulated.agora.faults().inject("channel-management.list-users", Fault.stallHeaders(), 1)
    val arrived = simulated.arrival("channel-management.list-users")

    assertThatThrownBy {
        runBlocking(Dispatchers.Default) {
          coroutineScope {
            val stuck = async { channels.users("town-hall").awaitSingleOrNull() }
            arrived.await()
            launch { error("of no use any more") }
            stuck.await()
          }
        }
      }
      .isInstanceOf(IllegalStateException::class.java)
      .hasMessage("of no use any more")

    assertThat(runBlocking { channels.users("town-hall").awaitSingleOrNull() }).isNull()
  }
}
