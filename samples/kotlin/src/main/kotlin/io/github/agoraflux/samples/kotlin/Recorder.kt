package io.github.agoraflux.samples.kotlin

import io.github.agoraflux.cloudrecording.CloudRecording
import io.github.agoraflux.cloudrecording.RecordingStatus
import io.github.agoraflux.cloudrecording.StorageConfig
import kotlin.time.Duration
import kotlinx.coroutines.delay
import kotlinx.coroutines.reactor.awaitSingle

/** Records channels into one storage. */
class Recorder(private val recordings: CloudRecording, private val storage: StorageConfig) {
  /**
   * Records a channel for some time, and tells what the recording was doing at its end. However it
   * ends, by a cancellation too, the recording is stopped before this returns.
   */
  suspend fun record(channel: String, uid: Long, length: Duration): RecordingStatus =
    recordings
      .recordComposite { it.channel(channel).uid(uid).storage(storage) }
      .using { recording ->
        delay(length)
        recording.query().awaitSingle()
      }
}
