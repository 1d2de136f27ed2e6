package io.github.agoraflux.samples.kotlin

import io.github.agoraflux.channelmanagement.ChannelManagement
import io.github.agoraflux.channelmanagement.Privilege
import io.github.agoraflux.error.AgoraException
import io.github.agoraflux.error.BudgetExceededException
import io.github.agoraflux.error.ClientClosedException
import io.github.agoraflux.error.ConnectionLostException
import io.github.agoraflux.error.OutcomeUnknownException
import io.github.agoraflux.error.QuotaExceededException
import io.github.agoraflux.error.RejectedException
import io.github.agoraflux.error.ServerException
import io.github.agoraflux.error.UnreachableException
import io.github.agoraflux.error.UnreadableAnswerException
import io.github.agoraflux.simulator.Fault
import kotlinx.coroutines.flow.count
import kotlinx.coroutines.flow.filter
import kotlinx.coroutines.reactive.asFlow
import kotlinx.coroutines.reactor.awaitSingle
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test

/** What the README shows of Kotlin. */
class SnippetsTest {
  private val simulated = Simulated { it.seedChannels(30) }
  private val channels = ChannelManagement.over(simulated.client)

  @AfterEach fun close() = simulated.close()

  @Test
  fun `flows and suspending calls`() =
    runBlocking<Unit> {
      // snippet: kotlin
      val busy = channels.channels().asFlow().filter { it.userCount > 100 }
      val ban = channels.createRule { it.channel("town-hall").uid(4711).privileges(listOf(Privilege.PUBLISH_AUDIO)) }.awaitSingle()
      // end

      assertThat(busy.count()).isBetween(0, 30)
      assertThat(channels.rules().map { it.id }.collectList().awaitSingle()).containsExactly(ban)
    }

  @Test
  fun `a failure is one of a sealed family`() =
    runBlocking<Unit> {
      simulated.agora.faults().inject("channel-management.list-users", Fault.status(401), 1)

      val failure = runCatching { channels.users("town-hall").awaitSingle() }.exceptionOrNull()

      assertThat(advice(failure as AgoraException))
        .startsWith("not like this: channel-management.list-users")
    }

  // snippet: kotlin-errors
  fun advice(failure: AgoraException): String =
    when (failure) {                                // sealed, so complete without an else
      is RejectedException.RateLimited -> "Agora wants a rest of ${failure.retryAfter()}"
      is RejectedException -> "not like this: ${failure.message}"
      is QuotaExceededException -> "too much at once: ${failure.quota()}"
      is OutcomeUnknownException -> failure.remedy()
      is BudgetExceededException -> "took too long: ${failure.phase()}"
      is ServerException, is UnreachableException, is ConnectionLostException -> "try again later"
      is UnreadableAnswerException, is ClientClosedException -> "see the log"
    }
  // end
}
