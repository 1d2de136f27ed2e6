package io.github.agoraflux.mediapush;

import static io.github.agoraflux.limit.QuotaScope.PROJECT;
import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.operation.HttpMethod;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;

/** The documented rates, and what may be repeated. */
class MediaPushQuotasTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final ConverterId ID = ConverterId.of("4c014467d647bb87b60b719f6fa57686");
  private static final RtmpUrl CDN = RtmpUrl.of("rtmp://cdn.example/live/stream-key");

  @RegisterExtension static final Wire<MediaPush> wire = new Wire<>(MediaPush::over);

  @ParameterizedTest(name = "{0}")
  @MethodSource("verbs")
  void areAsDocumented(
      String id,
      HttpMethod method,
      Repeatability repeatability,
      List<Quota> quotas,
      Function<MediaPush, Publisher<?>> verb) {
    Operation.Template<?> called = wire.calledBy(verb);

    assertThat(called.id()).isEqualTo(id);
    assertThat(called.method()).isEqualTo(method);
    assertThat(called.repeatability()).isEqualTo(repeatability);
    assertThat(called.quotas()).isEqualTo(quotas);
    assertThat(called.waits())
        .extracting(Duration::toMillis)
        .containsExactly(5500L, 10500L, 15500L);
  }

  static Stream<Arguments> verbs() {
    List<Quota> project = List.of(PROJECT.permits(50).perSecond());
    return Stream.of(
        verb("create", HttpMethod.POST, Repeatability.UNSAFE, project, p -> p.create(NA, spec())),
        verb("get", HttpMethod.GET, Repeatability.SAFE, each(50), p -> p.get(NA, ID)),
        verb(
            "update",
            HttpMethod.PATCH,
            Repeatability.IDEMPOTENT,
            each(2),
            p -> p.update(NA, ID, 0, update())),
        verb("delete", HttpMethod.DELETE, Repeatability.IDEMPOTENT, project, p -> p.delete(NA, ID)),
        verb("list", HttpMethod.GET, Repeatability.SAFE, List.of(), MediaPush::list),
        verb("list-by-channel", HttpMethod.GET, Repeatability.SAFE, List.of(), p -> p.list("c")));
  }

  private static Arguments verb(
      String verb,
      HttpMethod method,
      Repeatability repeatability,
      List<Quota> quotas,
      Function<MediaPush, Publisher<?>> call) {
    return arguments("media-push." + verb, method, repeatability, quotas, call);
  }

  private static List<Quota> each(int permits) {
    return List.of(Quota.ofEach("converterId", new Rate(permits, SECOND)));
  }

  private static ConverterSpec spec() {
    return ConverterSpec.builder().source(RawStream.of("c", 7)).rtmpUrl(CDN).build();
  }

  private static UpdateSpec update() {
    return UpdateSpec.builder().rtmpUrl(CDN).build();
  }
}
