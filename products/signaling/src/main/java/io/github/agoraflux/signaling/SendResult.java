package io.github.agoraflux.signaling;

/** What became of one of many messages. */
public sealed interface SendResult {

  /**
   * The message.
   *
   * @return what was to be sent
   */
  PeerMessage message();

  /**
   * Agora has taken the message.
   *
   * @param message what was sent
   * @param receipt what Agora said
   */
  record Taken(PeerMessage message, Receipt receipt) implements SendResult {}

  /**
   * The message was not sent, or nobody knows: the failure says which.
   *
   * @param message what was to be sent
   * @param failure nearly always an {@link io.github.agoraflux.error.AgoraException}, whose {@code
   *     isRetryable()} says whether sending the message again makes sense
   */
  record Failed(PeerMessage message, Throwable failure) implements SendResult {}
}
