package io.github.agoraflux.mediagateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Keys and templates of the examples, and ones in which one thing is to be tried. */
final class Specs {

  static final TemplateId TEMPLATE = TemplateId.of("720p");
  static final SessionId SID = SessionId.of("3a394cda-d8ce-72f9-afd1-3d183a7f35a9");

  private Specs() {}

  static StreamKeySpec key() {
    return leastKey().build();
  }

  static StreamKeySpecBuilder leastKey() {
    return StreamKeySpec.builder().channel("demo").uid("100").expiresAfter(Duration.ofHours(1));
  }

  static VideoTranscodingBuilder hd() {
    return VideoTranscoding.builder()
        .codec(VideoCodec.H264)
        .width(1280)
        .height(720)
        .fps(24)
        .bitrateKbps(2200)
        .simulcastStream(
            SimulcastStream.builder().width(960).height(540).fps(24).bitrateKbps(1670).build());
  }

  static TemplateSpec template(VideoTranscodingBuilder video) {
    return TemplateSpec.builder().video(video.build()).build();
  }

  static AbstractThrowableAssert<?, ? extends Throwable> refuses(
      String field, ThrowingCallable building) {
    return assertThatThrownBy(building)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(field + " must ");
  }
}
