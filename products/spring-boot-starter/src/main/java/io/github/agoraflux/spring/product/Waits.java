package io.github.agoraflux.spring.product;

import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.List;

/** Makes a back-off of waits; the product gives it the client's clock. */
final class Waits {

  private Waits() {}

  static BackOff of(List<Duration> waits) {
    return new BackOff(waits, TimeSource.system());
  }
}
