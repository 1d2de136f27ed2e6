package io.github.agoraflux.mediapush;

import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
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

  private static Wire wire;

  @BeforeAll
  static void open() {
    wire = new Wire();
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @AfterEach
  void reset() {
    wire.agora.faults().clear();
    wire.agora.unscript();
    wire.agora.journal().clear();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("documented")
  void becomesItsException(
      String verb, int status, Class<? extends AgoraException> type, boolean retryable) {
    wire.agora
        .faults()
        .inject(
            "media-push." + verb, Fault.status(status, null, Map.of("X-Resource-ID", RESOURCE)), 1);

    StepVerifier.create(Flux.from(VERBS.get(verb).apply(wire.push)))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isExactlyInstanceOf(type)
                    .asInstanceOf(InstanceOfAssertFactories.type(AgoraException.class))
                    .satisfies(
                        told -> {
                          assertThat(told.operation()).isEqualTo("media-push." + verb);
                          assertThat(told.status()).isEqualTo(status);
                          assertThat(told.resourceId()).isEqualTo(RESOURCE);
                          assertThat(told.requestId())
                              .isEqualTo(wire.lastRequest().header("X-Request-ID"));
                          assertThat(told.failure().message()).isNotBlank();
                          assertThat(told.attempts()).isEqualTo(1);
                          assertThat(told.isRetryable()).isEqualTo(retryable);
                          assertThat(told.getMessage()).doesNotContain("-key");
                        }));
    assertThat(wire.agora.journal().count("*")).isEqualTo(1);
  }

  static Stream<Arguments> documented() {
    return VERBS.keySet().stream()
        .sorted()
        .flatMap(
            verb ->
                Stream.of(
                    arguments(verb, 400, RejectedException.class, false),
                    arguments(verb, 401, RejectedException.Unauthenticated.class, false),
                    arguments(verb, 403, RejectedException.Forbidden.class, false),
                    arguments(verb, 404, RejectedException.NotFound.class, false),
                    arguments(verb, 409, RejectedException.Conflict.class, false),
                    arguments(verb, 429, RejectedException.RateLimited.class, true),
                    failure(verb, 500),
                    arguments(verb, 501, ServerException.class, false),
                    failure(verb, 503),
                    failure(verb, 504)));
  }

  private static Arguments failure(String verb, int status) {
    return verb.equals("create")
        ? arguments(verb, status, OutcomeUnknownException.class, false)
        : arguments(verb, status, ServerException.class, true);
  }

  @Test
  void saysHowToFindOutWhetherALostCreateWasCarriedOut() {
    wire.agora.faults().inject("media-push.create", Fault.resetAfterRead(), 1);

    StepVerifier.create(wire.push.create(NA, SPEC))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .asInstanceOf(InstanceOfAssertFactories.type(OutcomeUnknownException.class))
                    .satisfies(lost -> assertThat(lost.remedy()).contains("list", "name")));
    assertThat(wire.agora.journal().count("*")).isEqualTo(1);
  }

  @Test
  void refusesTheWrongSecret() {
    try (Wire stranger =
        new Wire(
            settings -> {},
            client -> client.credential(BasicCredential.of("somebody", "somebody-s3cret")))) {
      StepVerifier.create(stranger.push.create(NA, SPEC))
          .verifyErrorSatisfies(
              failure ->
                  assertThat(failure)
                      .isInstanceOf(RejectedException.Unauthenticated.class)
                      .hasMessageContaining("Invalid authentication credentials."));
    }
  }

  @Test
  void refusesASecondConverterOfTheSameName() {
    ConverterStatus first = wire.push.create(NA, SPEC).block(Duration.ofSeconds(20));

    StepVerifier.create(wire.push.create(NA, SPEC)).verifyError(RejectedException.Conflict.class);
    StepVerifier.create(wire.push.list("show68").filter(it -> "only-one".equals(it.name())).next())
        .assertNext(found -> assertThat(found.id()).isEqualTo(first.id()))
        .verifyComplete();
    StepVerifier.create(wire.push.delete(NA, first.id())).verifyComplete();
  }

  @Test
  void tellsThatTheProjectMayHaveNoMoreConverters() {
    try (Wire full = new Wire(settings -> settings.maxConverters(0), client -> {})) {
      StepVerifier.create(full.push.create(NA, SPEC))
          .verifyErrorSatisfies(
              failure ->
                  assertThat(failure)
                      .isInstanceOf(RejectedException.RateLimited.class)
                      .hasMessageContaining("Resource quota limit exceeded."));
    }
  }

  @Test
  void tellsTheReasonWhereAgoraCallsItSo() {
    StepVerifier.create(wire.push.get(NA, ID))
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
    wire.agora.script("media-push.get", ScriptedReply.json(200, answer));

    StepVerifier.create(wire.push.get(NA, ID)).verifyError(UnreadableAnswerException.class);
  }
}
