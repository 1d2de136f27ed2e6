package io.github.agoraflux.channelmanagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.RejectedException;
import org.assertj.core.api.InstanceOfAssertFactories;

/** What a failure dressed as success becomes. */
final class Refusals {

  private Refusals() {}

  static void are400(Throwable failure) {
    assertThat(failure)
        .isExactlyInstanceOf(RejectedException.class)
        .asInstanceOf(InstanceOfAssertFactories.type(AgoraException.class))
        .satisfies(
            told -> {
              assertThat(told.status()).isEqualTo(200);
              assertThat(told.isRetryable()).isFalse();
              assertThat(told.attempts()).isEqualTo(1);
            });
  }
}
