package io.github.agoraflux.cloudrecording;

/**
 * A recording to make. Each mode is a type of its own, so that none can be given what only another
 * understands: {@link CompositeRecording}, {@link IndividualRecording}, {@link WebPageRecording}
 * and {@link SnapshotCapture}.
 *
 * @see <a href="https://docs.agora.io/en/cloud-recording/rest-api/start">Start</a>
 */
public sealed interface RecordingSpec
    permits CompositeRecording, IndividualRecording, WebPageRecording, SnapshotCapture {

  /**
   * The channel that is recorded; for a web page, a name for the recording.
   *
   * @return the name
   */
  String channel();

  /**
   * The user that the recording is in the channel.
   *
   * @return 1 to 4294967295
   */
  long uid();

  /**
   * Where the files go.
   *
   * @return the storage
   */
  StorageConfig storage();

  /**
   * The mode in paths of calls.
   *
   * @return the mode
   */
  RecordingMode mode();

  /**
   * What its resource is acquired for.
   *
   * @return the scene
   */
  default Scene scene() {
    return this instanceof WebPageRecording ? Scene.WEB_PAGE : Scene.REAL_TIME;
  }
}
