package io.github.agoraflux.samples.kotlin

import io.github.agoraflux.cloudrecording.AmazonRegion
import io.github.agoraflux.cloudrecording.CloudRecording
import io.github.agoraflux.cloudrecording.StorageConfig
import io.github.agoraflux.error.RejectedException
import io.github.agoraflux.simulator.Fault
import io.github.agoraflux.simulator.channels.User
import io.github.agoraflux.value.Secret
import java.time.Duration.ZERO
import kotlin.time.Duration.Companion.hours
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancel
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.launch
import kotlinx.coroutines.reactor.awaitSingle
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.test.currentTime
import kotlinx.coroutines.test.runTest
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test

/** Whatever becomes of a coroutine, what it started is stopped when it is over. */
class RecorderTest {
  private val simulated = Simulated { it.connectTime(ZERO) }
  private val recordings = CloudRecording.over(simulated.client)
  private val storage =
    StorageConfig.builder()
      .region(AmazonRegion.EU_CENTRAL_1)
      .bucket("recordings")
      .accessKey(Secret.of("storage-access-key"))
      .secretKey(Secret.of("storage-secret-key"))
      .build()
  private val recorder = Recorder(recordings, storage)

  init {
    simulated.agora.channels().join("town-hall", User.host(1))
  }

  @AfterEach fun close() = simulated.close()

  private fun session() = recordings.recordComposite {
    it.channel("town-hall").uid(527_841).storage(storage)
  }

  private fun startsAndStops() = simulated.count("cloud-recording.start", "cloud-recording.stop")

  private fun assertAllStopped() {
    assertThat(startsAndStops()).containsExactly(1, 1)
    assertThat(simulated.agora.recordings().running()).isEmpty()
  }

  @Test
  @OptIn(ExperimentalCoroutinesApi::class)
  fun `an hour is recorded in no time`() = runTest {
    val status = recorder.record("town-hall", 527_841, 1.hours)

    assertThat(currentTime).isEqualTo(1.hours.inWholeMilliseconds)
    assertThat(status.state().isOver).isFalse()
    assertAllStopped()
  }

  @Test
  fun `a cancelled coroutine has stopped its recording when it is over`() =
    runBlocking<Unit> {
      val started = CompletableDeferred<Unit>()
      val job =
        launch(Dispatchers.Default) {
          session().using {
            started.complete(Unit)
            awaitCancellation()
          }
        }
      started.await()
      assertThat(simulated.agora.recordings().running()).hasSize(1)

      job.cancelAndJoin()

      assertAllStopped()
    }

  @Test
  fun `a start under way is waited for and stopped`() =
    runBlocking<Unit> {
      val starting = Channel<Unit>(Channel.CONFLATED)
      simulated.agora.journal().live().subscribe { request ->
        if (request.operationId() == "cloud-recording.start") {
          starting.trySend(Unit)
        }
      }
      val job = launch(Dispatchers.Default) { session().using { awaitCancellation() } }
      starting.receive()

      job.cancelAndJoin()

      assertAllStopped()
    }

  @Test
  fun `a coroutine that is cancelled already starts nothing`() =
    runBlocking<Unit> {
      launch {
        cancel()
        session().using { awaitCancellation() }
      }
        .join()

      assertThat(startsAndStops()).containsExactly(0, 0)
    }

  @Test
  fun `a use that fails is stopped and its failure told`() {
    assertThatThrownBy {
        runBlocking { session().using<_, Unit> { throw IllegalStateException("no more") } }
      }
      .isInstanceOf(IllegalStateException::class.java)
      .hasMessage("no more")

    assertAllStopped()
  }

  @Test
  fun `the failure of a use carries that of its stop`() {
    simulated.agora.faults().inject("cloud-recording.stop", Fault.status(400))
    val failure = IllegalStateException("no more")

    assertThatThrownBy { runBlocking { session().using<_, Unit> { throw failure } } }
      .isInstanceOf(IllegalStateException::class.java)
      .hasMessage("no more")

    assertThat(failure.suppressed).singleElement().isInstanceOf(RejectedException::class.java)
  }

  @Test
  fun `a use may have nothing to tell`() =
    runBlocking<Unit> {
      val nothing: String? = session().using { null }

      assertThat(nothing).isNull()
      assertAllStopped()
    }

  @Test
  fun `what does not start is not used`() {
    simulated.agora.faults().inject("cloud-recording.acquire", Fault.status(400))

    assertThatThrownBy { runBlocking { session().using { it.query().awaitSingle() } } }
      .isInstanceOf(RejectedException::class.java)

    assertThat(startsAndStops()).containsExactly(0, 0)
  }
}
