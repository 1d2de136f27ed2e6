package io.github.agoraflux.mediapush;

/**
 * What a converter pushes: a channel's media mixed and encoded anew ({@link Transcoding}), or one
 * user's media as they are ({@link RawStream}). A converter cannot turn from one into the other.
 */
public sealed interface ConverterSource permits Transcoding, RawStream {

  /**
   * The channel whose media are pushed. Its profile must be live broadcasting.
   *
   * @return the channel's name
   */
  String channel();
}
