package io.github.agoraflux.channelmanagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.ScriptedReply;
import io.github.agoraflux.simulator.channels.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** The life of a ban. */
class RulesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final List<Privilege> JOIN = List.of(Privilege.JOIN_CHANNEL);

  @RegisterExtension
  static final Wire<ChannelManagement> wire = new Wire<>(ChannelManagement::over);

  @BeforeEach
  void reset() {
    wire.reset();
    wire.agora().rules().clear();
  }

  @Test
  void goesFromCreationOverChangeToDeletion() {
    RuleId id = create(BanDuration.ofMinutes(30));
    Rule created = onlyRule();
    assertThat(created)
        .isEqualTo(
            new Rule(
                id,
                wire.agora().appId(),
                "room",
                42L,
                null,
                created.operationId(),
                JOIN,
                now().plusSeconds(1800),
                now(),
                now()));

    wire.time().advance(Duration.ofMinutes(10));
    StepVerifier.create(wire.product().updateRule(id, BanDuration.ofSeconds(90)))
        .expectNext(now().plusSeconds(90))
        .verifyComplete();
    assertThat(onlyRule().expiresAt()).isEqualTo(now().plusSeconds(90));
    assertThat(onlyRule().createdAt()).isEqualTo(now().minusSeconds(600));
    assertThat(onlyRule().updatedAt()).isEqualTo(now());

    StepVerifier.create(wire.product().deleteRule(id)).verifyComplete();
    StepVerifier.create(wire.product().rules()).verifyComplete();
    StepVerifier.create(wire.product().deleteRule(id))
        .verifyError(RejectedException.NotFound.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("durations")
  void holdsAsLongAsItSays(BanDuration duration, String sent, long seconds) {
    RuleId id = create(duration);

    assertThat(wire.lastRequest().body())
        .isEqualTo(
            "{\"appid\":\""
                + wire.agora().appId()
                + "\",\"cname\":\"room\",\"uid\":42,"
                + sent
                + "\"privileges\":[\"join_channel\"]}");
    assertThat(onlyRule().id()).isEqualTo(id);
    assertThat(onlyRule().expiresAt()).isEqualTo(now().plusSeconds(seconds));
    wire.time().advance(Duration.ofSeconds(seconds));
    StepVerifier.create(wire.product().rules()).verifyComplete();
  }

  static Stream<Arguments> durations() {
    return Stream.of(
        arguments(BanDuration.ofMinutes(1), "\"time\":1,", 60),
        arguments(BanDuration.ofMinutes(1440), "\"time\":1440,", 86_400),
        arguments(BanDuration.ofSeconds(10), "\"time_in_seconds\":10,", 10),
        arguments(BanDuration.ofSeconds(86_430), "\"time_in_seconds\":86430,", 86_430),
        arguments(BanDuration.of(Duration.ofMinutes(2)), "\"time_in_seconds\":120,", 120),
        arguments(null, "", 3600));
  }

  @Test
  void putsUsersOutOnceAndLeavesNoRule() {
    wire.agora().channels().join("room", User.host(42), User.audience(43));

    create(BanDuration.once());

    assertThat(wire.lastRequest().body())
        .contains("\"time_in_seconds\":0,")
        .doesNotContain("time\"");
    assertThat(wire.agora().channels().find("room").orElseThrow().users()).containsOnlyKeys(43L);
    StepVerifier.create(wire.product().rules()).verifyComplete();
  }

  @Test
  void endsWhenItIsChangedToOnce() {
    RuleId id = create(BanDuration.ofMinutes(30));

    StepVerifier.create(wire.product().updateRule(id, BanDuration.once()))
        .expectNext(now())
        .verifyComplete();

    StepVerifier.create(wire.product().rules()).verifyComplete();
  }

  @Test
  void hitsWhomItNames() {
    wire.product().createRule(rule -> rule.ip("192.0.2.7").privileges(JOIN)).block(PATIENCE);
    wire.product()
        .createRule(
            rule ->
                rule.channel("room")
                    .privileges(List.of(Privilege.PUBLISH_AUDIO, Privilege.PUBLISH_VIDEO)))
        .block(PATIENCE);

    StepVerifier.create(wire.product().rules())
        .assertNext(
            rule -> {
              assertThat(rule.ip()).isEqualTo("192.0.2.7");
              assertThat(rule.channel()).isNull();
              assertThat(rule.uid()).isNull();
            })
        .assertNext(
            rule ->
                assertThat(rule.privileges())
                    .containsExactly(Privilege.PUBLISH_AUDIO, Privilege.PUBLISH_VIDEO))
        .verifyComplete();
  }

  @Test
  void namesItselfToAgoraInEachVerb() {
    RuleId id = create(BanDuration.ofMinutes(1));
    wire.product().rules().blockLast(PATIENCE);
    wire.product().updateRule(id, BanDuration.ofMinutes(2)).block(PATIENCE);
    wire.product().deleteRule(id).block(PATIENCE);

    String project = "\"appid\":\"" + wire.agora().appId() + "\",\"id\":" + id;
    assertThat(wire.agora().journal().all())
        .extracting(RecordedRequest::method)
        .containsExactly("POST", "GET", "PUT", "DELETE");
    assertThat(wire.agora().journal().all())
        .allSatisfy(request -> assertThat(request.rawPath()).isEqualTo("/dev/v1/kicking-rule"));
    assertThat(wire.agora().journal().all())
        .extracting(RecordedRequest::body)
        .endsWith("", "{" + project + ",\"time\":2}", "{" + project + "}");
    assertThat(wire.agora().journal().of("channel-management.list-rules"))
        .singleElement()
        .satisfies(list -> assertThat(list.query("appid")).isEqualTo(wire.agora().appId()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"failed", "", "SUCCESS"})
  void isRefusedWhenTheStatusIsNotSuccess(String status) {
    wire.agora()
        .script(
            "*",
            ScriptedReply.json(
                200,
                "{\"status\":\""
                    + status
                    + "\",\"id\":1,\"rules\":[],\"result\":{\"id\":1,\"ts\":"
                    + "\"2018-01-09T08:45:54.545Z\"}}"));

    StepVerifier.create(wire.product().createRule(spec(null)))
        .verifyErrorSatisfies(Refusals::are400);
    StepVerifier.create(wire.product().rules()).verifyErrorSatisfies(Refusals::are400);
    StepVerifier.create(wire.product().updateRule(RuleId.of(1), BanDuration.once()))
        .verifyErrorSatisfies(Refusals::are400);
    StepVerifier.create(wire.product().deleteRule(RuleId.of(1)))
        .verifyErrorSatisfies(Refusals::are400);
  }

  @Test
  void readsNumbersThatComeAsText() {
    wire.agora()
        .script(
            "*",
            ScriptedReply.json(
                200,
                "{\"status\":\"success\",\"id\":\"7\",\"rules\":[{\"id\":\"7\",\"opid\":\"8\"}]}"));

    StepVerifier.create(wire.product().createRule(spec(null)))
        .expectNext(RuleId.of(7))
        .verifyComplete();
    StepVerifier.create(wire.product().rules())
        .assertNext(
            rule -> {
              assertThat(rule.id()).isEqualTo(RuleId.of(7)).hasToString("7");
              assertThat(rule.operationId()).isEqualTo(8);
              assertThat(rule.privileges()).isEmpty();
              assertThat(rule.expiresAt()).isNull();
            })
        .verifyComplete();
  }

  private static RuleId create(BanDuration duration) {
    return wire.product().createRule(spec(duration)).block(PATIENCE);
  }

  private static RuleSpec spec(BanDuration duration) {
    return RuleSpec.builder().channel("room").uid(42L).duration(duration).privileges(JOIN).build();
  }

  private static Rule onlyRule() {
    List<Rule> rules = wire.product().rules().collectList().block(PATIENCE);
    assertThat(rules).hasSize(1);
    return rules.get(0);
  }

  private static Instant now() {
    return wire.time().instant();
  }
}
