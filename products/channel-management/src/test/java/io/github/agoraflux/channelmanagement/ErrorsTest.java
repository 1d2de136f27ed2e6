package io.github.agoraflux.channelmanagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ScriptedReply;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What Agora refuses or fails at, and what the caller gets. */
class ErrorsTest {

  private static final RuleId RULE = RuleId.of(1953);
  private static final RuleSpec SPEC =
      RuleSpec.builder().channel("room").privileges(List.of(Privilege.JOIN_CHANNEL)).build();

  private static final Map<String, Function<ChannelManagement, Publisher<?>>> VERBS =
      Map.of(
          "create-rule", channels -> channels.createRule(SPEC),
          "list-rules", ChannelManagement::rules,
          "update-rule", channels -> channels.updateRule(RULE, BanDuration.ofMinutes(1)),
          "delete-rule", channels -> channels.deleteRule(RULE),
          "list-channels", ChannelManagement::channels,
          "list-users", channels -> channels.users("room"),
          "list-hosts", channels -> channels.hosts("room"),
          "get-user-status", channels -> channels.user(1, "room"),
          "check-host-in", channels -> channels.isHostIn(1, "room"));

  private static Wire<ChannelManagement> wire;

  @BeforeAll
  static void open() {
    wire = new Wire<>(ChannelManagement::over);
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @BeforeEach
  void reset() {
    wire.reset();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("documented")
  void becomesItsException(
      String verb, int status, Class<? extends AgoraException> type, boolean retryable) {
    wire.agora().faults().inject("channel-management." + verb, Fault.status(status), 1);

    StepVerifier.create(Flux.from(VERBS.get(verb).apply(wire.product())))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isExactlyInstanceOf(type)
                    .asInstanceOf(InstanceOfAssertFactories.type(AgoraException.class))
                    .satisfies(
                        told -> {
                          assertThat(told.operation()).isEqualTo("channel-management." + verb);
                          assertThat(told.status()).isEqualTo(status);
                          assertThat(told.code()).isNull();
                          assertThat(told.failure().message()).isNotBlank();
                          assertThat(told.requestId())
                              .isEqualTo(wire.lastRequest().header("X-Request-ID"));
                          assertThat(told.attempts()).isEqualTo(1);
                          assertThat(told.isRetryable()).isEqualTo(retryable);
                        }));
    assertThat(wire.requests()).isEqualTo(1);
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
                    arguments(verb, 415, RejectedException.class, false),
                    arguments(verb, 429, RejectedException.RateLimited.class, true),
                    failure(verb, 500),
                    failure(verb, 504)));
  }

  private static Arguments failure(String verb, int status) {
    return verb.equals("create-rule")
        ? arguments(verb, status, OutcomeUnknownException.class, false)
        : arguments(verb, status, ServerException.class, true);
  }

  @Test
  void saysHowToFindOutWhetherALostRuleWasMade() {
    wire.agora().faults().inject("channel-management.create-rule", Fault.resetAfterRead(), 1);

    StepVerifier.create(wire.product().createRule(SPEC))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .asInstanceOf(InstanceOfAssertFactories.type(OutcomeUnknownException.class))
                    .satisfies(lost -> assertThat(lost.remedy()).contains("list the rules")));
    assertThat(wire.requests()).isEqualTo(1);
    StepVerifier.create(wire.product().rules().filter(rule -> "room".equals(rule.channel())))
        .expectNextCount(1)
        .verifyComplete();
    wire.agora().rules().clear();
  }

  @Test
  void refusesTheWrongSecret() {
    try (Wire<ChannelManagement> stranger =
        new Wire<>(
            ChannelManagement::over,
            settings -> {},
            client -> client.credential(BasicCredential.of("somebody", "else-secret")))) {
      StepVerifier.create(stranger.product().channels())
          .verifyErrorSatisfies(
              failure ->
                  assertThat(failure)
                      .isInstanceOf(RejectedException.Unauthenticated.class)
                      .hasMessageContaining("Invalid authentication credentials")
                      .hasMessageNotContaining("else-secret"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"create-rule", "list-rules", "list-channels"})
  void refusesAProjectOfSomebodyElse(String verb) {
    try (Wire<ChannelManagement> stranger =
        new Wire<>(
            ChannelManagement::over,
            settings -> {},
            client -> client.appId("00000000000000000000000000000000"))) {
      StepVerifier.create(Flux.from(VERBS.get(verb).apply(stranger.product())))
          .verifyErrorSatisfies(
              failure ->
                  assertThat(failure)
                      .isExactlyInstanceOf(RejectedException.class)
                      .hasMessageContaining("HTTP 400")
                      .hasMessageContaining("invalid appid"));
    }
  }

  @Test
  void tellsThatAQuotaIsUsedUp() {
    try (Wire<ChannelManagement> tight =
        new Wire<>(
            ChannelManagement::over,
            settings -> settings.rateLimit("channel-management.list-users", 1),
            client -> {})) {
      StepVerifier.create(tight.product().users("room")).verifyComplete();
      StepVerifier.create(tight.product().users("room"))
          .verifyError(RejectedException.RateLimited.class);
      StepVerifier.create(tight.product().hosts("room")).verifyComplete();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "no JSON", "", "{\"success\":true}", "null"})
  void takesWhatIsNoAnswerForUnreadable(String answer) {
    wire.agora().script("*", ScriptedReply.json(200, answer));

    VERBS.forEach(
        (verb, call) -> {
          Class<? extends AgoraException> type =
              verb.equals("create-rule")
                  ? OutcomeUnknownException.class
                  : UnreadableAnswerException.class;
          StepVerifier.create(Flux.from(call.apply(wire.product()))).verifyError(type);
        });
    assertThat(wire.requests()).isEqualTo(VERBS.size());
  }
}
