package io.github.agoraflux.notifications;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * The product that a notification is about.
 *
 * @param value as it stands on the wire
 */
public record ProductId(Integer value) implements OpenEnum<Integer> {

  /** Channels and their users. */
  public static final ProductId RTC = new ProductId(1);

  /** Cloud Recording. */
  public static final ProductId CLOUD_RECORDING = new ProductId(3);

  /** Media Pull. */
  public static final ProductId MEDIA_PULL = new ProductId(4);

  /** Media Push. */
  public static final ProductId MEDIA_PUSH = new ProductId(5);

  /** Media Gateway. */
  public static final ProductId MEDIA_GATEWAY = new ProductId(10);

  /** Real-Time Speech to Text. */
  public static final ProductId SPEECH_TO_TEXT = new ProductId(20);

  private static final Set<ProductId> KNOWN =
      Set.of(RTC, CLOUD_RECORDING, MEDIA_PULL, MEDIA_PUSH, MEDIA_GATEWAY, SPEECH_TO_TEXT);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
