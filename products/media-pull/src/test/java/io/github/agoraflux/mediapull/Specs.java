package io.github.agoraflux.mediapull;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.polling.BackOff;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Players in which one thing is to be tried. */
final class Specs {

  static final StreamUrl STREAM = StreamUrl.of("rtmp://origin.example/live/class32");

  private Specs() {}

  /** Media Pull that believes at once what it is told. */
  static MediaPull impatient(AgoraClient agora) {
    return MediaPull.over(agora, settings -> settings.notFoundWaits(BackOff.after()));
  }

  static PlayerSpec named(String name) {
    return spec(player -> player.name(name));
  }

  static PlayerSpec spec(UnaryOperator<PlayerSpecBuilder> change) {
    return change.apply(least()).build();
  }

  static PlayerSpecBuilder least() {
    return PlayerSpec.builder().streamUrl(STREAM).channel("class32").uid(101L);
  }

  static UpdateSpec update(UnaryOperator<UpdateSpecBuilder> change) {
    return change.apply(UpdateSpec.builder()).build();
  }

  static AbstractThrowableAssert<?, ? extends Throwable> refuses(
      String field, ThrowingCallable building) {
    return assertThatThrownBy(building)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(field + " must ");
  }
}
