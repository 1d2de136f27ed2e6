package io.github.agoraflux.mediapush;

import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.harness.ArgumentTests;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.value.ServiceRegion;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad arguments never leave the process. */
class MediaPushArgumentsTest {

  private static final ConverterId ID = ConverterId.of("4c014467d647bb87b60b719f6fa57686");
  private static final RtmpUrl CDN = RtmpUrl.of("rtmp://cdn.example/live/stream-key");

  @RegisterExtension static final Wire<MediaPush> wire = new Wire<>(MediaPush::over);

  @TestFactory
  Stream<DynamicTest> areRefusedBeforeAnythingIsSent() {
    return ArgumentTests.over(() -> wire)
        .refuse(
            "source.uid must ",
            push -> push.create(NA, spec -> spec.source(RawStream.of("c", 0)).rtmpUrl(CDN)))
        .refuse(
            "rtmpUrl must be given",
            push -> push.create(NA, spec -> spec.source(RawStream.of("c", 7))))
        .refuse(
            "update must change something",
            push -> push.update(NA, ID, 0, update -> update.rtmpUrl(null)))
        .refuse(
            "sequence must be from 0 to 9223372036854775807, but was -1",
            push -> push.update(NA, ID, -1, update -> update.rtmpUrl(CDN)))
        .refuse("converterId must not be empty", push -> push.get(NA, ConverterId.of("")))
        .refuse("converterId must not be empty", push -> push.get(NA, ConverterId.of("..")))
        .refuse("converterId must not be empty", push -> push.delete(NA, ConverterId.of(".")))
        .refuse("channel must be 1 to 64 letters", push -> push.list(""))
        .refuse("channel must be 1 to 64 letters", push -> push.list("a/b"))
        .refuse("channel must be 1 to 64 letters", push -> push.list("a".repeat(65)))
        .refuse("cname must not be empty", push -> push.list(".."))
        .tests();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NA", "na/v1", "../x", "n a"})
  void regionsAreLowerCase(String region) {
    assertThatThrownBy(() -> ServiceRegion.of(region))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("region must be lower-case letters and digits, but was ");
  }

  @Test
  void regionsMayBeNew() {
    assertThat(ServiceRegion.of("na")).isEqualTo(NA);
    assertThat(NA.isKnown()).isTrue();
    assertThat(ServiceRegion.of("sa1").isKnown()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/../../b", "a?b=c", "a#b", "100%", "ä", "a b"})
  void idsReachNoOtherEndpoint(String id) {
    try (Wire<MediaPush> own = new Wire<>(MediaPush::over)) {
      assertThatThrownBy(() -> own.product().get(NA, ConverterId.of(id)).block())
          .hasMessageStartingWith("media-push.get found nothing");

      assertThat(own.lastRequest().operationId()).isEqualTo("media-push.get");
      assertThat(own.lastRequest().pathVariable("converterId")).isEqualTo(id);
    }
  }
}
