package io.github.agoraflux.channelmanagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.harness.StatusTests;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ScriptedReply;
import java.util.List;
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

  @RegisterExtension
  static final Wire<ChannelManagement> wire = new Wire<>(ChannelManagement::over);

  @TestFactory
  Stream<DynamicTest> becomesItsException() {
    return StatusTests.of("channel-management", VERBS, Set.of("create-rule"))
        .and(told -> assertThat(told.code()).isNull())
        .over(() -> wire, 400, 401, 403, 404, 415, 429, 500, 504);
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
