package io.github.agoraflux.spring.actuate;

import org.reactivestreams.Publisher;

/** A cheap call to Agora, by which the health indicator learns whether it can be reached. */
@FunctionalInterface
public interface HealthProbe {

  /**
   * Calls Agora through the application's client.
   *
   * @return the call, made when it is subscribed to; what it answers does not matter
   */
  Publisher<?> call();
}
