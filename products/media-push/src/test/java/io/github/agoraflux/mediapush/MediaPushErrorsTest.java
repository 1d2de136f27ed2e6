package io.github.agoraflux.mediapush;

import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.harness.StatusTests;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.test.StepVerifier;

/** What Agora refuses or fails at, and what the caller gets. */
class MediaPushErrorsTest {

  private static final String RESOURCE = "4c014467d647bb87b60b719f6fa57686";
  private static final ConverterId ID = ConverterId.of(RESOURCE);
  private static final ConverterSpec SPEC =
      ConverterSpec.builder()
          .name("only-one")
          .source(RawStream.of("show68", 201))
          .rtmpUrl(RtmpUrl.of("rtmp://cdn.example/live/stream-key"))
          .build();
  private static final UpdateSpec UPDATE =
      UpdateSpec.builder().rtmpUrl(RtmpUrl.of("rtmp://cdn.example/live/other-key")).build();

  private static final Map<String, Function<MediaPush, Publisher<?>>> VERBS =
      Map.of(
          "create", push -> push.create(NA, SPEC),
          "get", push -> push.get(NA, ID),
          "update", push -> push.update(NA, ID, 0, UPDATE),
          "delete", push -> push.delete(NA, ID),
          "list", MediaPush::list,
          "list-by-channel", push -> push.list("show68"));

  @RegisterExtension static final Wire<MediaPush> wire = new Wire<>(MediaPush::over);

  @TestFactory
  Stream<DynamicTest> becomesItsException() {
    return StatusTests.of("media-push", VERBS, Set.of("create"))
        .and(told -> assertThat(told.getMessage()).doesNotContain("-key"))
        .over(() -> wire, 400, 401, 403, 404, 409, 429, 500, 501, 503, 504);
  }

  @Test
  void saysHowToFindOutWhetherALostCreateWasCarriedOut() {
    wire.agora().faults().inject("media-push.create", Fault.resetAfterRead(), 1);

    StepVerifier.create(wire.product().create(NA, SPEC))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .asInstanceOf(InstanceOfAssertFactories.type(OutcomeUnknownException.class))
                    .satisfies(lost -> assertThat(lost.remedy()).contains("list", "name")));
    assertThat(wire.agora().journal().count("*")).isEqualTo(1);
  }

  @Test
  void refusesTheWrongSecret() {
    try (Wire<MediaPush> stranger =
        new Wire<>(
            MediaPush::over,
            settings -> {},
            client -> client.credential(BasicCredential.of("somebody", "somebody-s3cret")))) {
      StepVerifier.create(stranger.product().create(NA, SPEC))
          .verifyErrorSatisfies(
              failure ->
                  assertThat(failure)
                      .isInstanceOf(RejectedException.Unauthenticated.class)
                      .hasMessageContaining("Invalid authentication credentials."));
    }
  }

  @Test
  void refusesASecondConverterOfTheSameName() {
    ConverterStatus first = wire.product().create(NA, SPEC).block(Duration.ofSeconds(20));

    StepVerifier.create(wire.product().create(NA, SPEC))
        .verifyError(RejectedException.Conflict.class);
    StepVerifier.create(
            wire.product().list("show68").filter(it -> "only-one".equals(it.name())).next())
        .assertNext(found -> assertThat(found.id()).isEqualTo(first.id()))
        .verifyComplete();
    StepVerifier.create(wire.product().delete(NA, first.id())).verifyComplete();
  }

  @Test
  void tellsThatTheProjectMayHaveNoMoreConverters() {
    try (Wire<MediaPush> full =
        new Wire<>(MediaPush::over, settings -> settings.maxConverters(0), client -> {})) {
      StepVerifier.create(full.product().create(NA, SPEC))
          .verifyErrorSatisfies(
              failure ->
                  assertThat(failure)
                      .isInstanceOf(RejectedException.RateLimited.class)
                      .hasMessageContaining("Resource quota limit exceeded."));
    }
  }

  @Test
  void tellsTheReasonWhereAgoraCallsItSo() {
    StepVerifier.create(wire.product().get(NA, ID))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOf(RejectedException.NotFound.class)
                    .hasMessageContaining("Resource is not found and destroyed."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"converter\":{}}",
        "{\"converter\":{\"converter\":null}}",
        "{\"name\":\"no address\"}",
        "{\"rtmpUrl\":\"rtmp://a/b\",\"idleTimeout\":\"soon\"}",
        "[]",
        "no JSON"
      })
  void takesWhatIsNoConverterForUnreadable(String answer) {
    wire.agora().script("media-push.get", ScriptedReply.json(200, answer));

    StepVerifier.create(wire.product().get(NA, ID)).verifyError(UnreadableAnswerException.class);
  }
}
