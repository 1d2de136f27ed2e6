package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.channelmanagement.BanDuration;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.channelmanagement.Privilege;
import io.github.agoraflux.channelmanagement.Rule;
import io.github.agoraflux.channelmanagement.RuleId;
import io.github.agoraflux.channelmanagement.RuleSpec;
import io.github.agoraflux.channelmanagement.RuleSpecBuilder;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.limit.LimiterSettings;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.limit.RateLimits;
import io.github.agoraflux.simulator.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ErrorsTest extends Simulated {

  private static final String CREATE = "channel-management.create-rule";
  private static final String LIST = "channel-management.list-rules";
  private static final RuleSpec RULE =
      RuleSpec.builder()
          .channel("town-hall")
          .uid(4711L)
          .duration(BanDuration.ofMinutes(30))
          .privileges(List.of(Privilege.PUBLISH_AUDIO))
          .build();

  private static Mono<RuleId> banned(ChannelManagement channels, RuleSpec rule) {
    // snippet: errors
    Mono<RuleId> ban = channels.createRule(rule)
        .onErrorResume(OutcomeUnknownException.class, unknown ->    // "list the rules and look for yours"
            channels.rules()
                .filter(it -> Objects.equals(it.channel(), rule.channel()) && Objects.equals(it.uid(), rule.uid()))
                .next().map(Rule::id)
                .switchIfEmpty(Mono.error(unknown)))                // not among them: still unknown
        .onErrorMap(QuotaExceededException.class, full ->
            new IllegalStateException("too many bans at once: " + full.quota(), full));
    // end
    return ban;
  }

  @Test
  void findsOutWhatIsNotKnown() {
    ChannelManagement channels = ChannelManagement.over(agora);
    ban(channels, rule -> rule.uid(4711L));
    ban(channels, rule -> rule.channel("town-hall"));
    ban(channels, rule -> rule.channel("town-hall").uid(4712L));
    simulator.journal().clear();
    simulator.faults().inject(CREATE, Fault.status(504, true), 1);

    RuleId found = banned(channels, RULE).block(PATIENCE);

    assertThat(channels.rules().filter(rule -> rule.id().equals(found)).blockLast(PATIENCE))
        .returns("town-hall", Rule::channel)
        .returns(4711L, Rule::uid);
    assertThat(operations()).startsWith(CREATE, LIST);
    assertThat(sent(CREATE).acted()).isTrue();
  }

  private static void ban(ChannelManagement channels, UnaryOperator<RuleSpecBuilder> whom) {
    channels
        .createRule(rule -> whom.apply(rule).privileges(List.of(Privilege.PUBLISH_AUDIO)))
        .block(PATIENCE);
  }

  @Test
  void saysWhatCannotBeFoundOut() {
    simulator.faults().inject(CREATE, Fault.resetBeforeRead(), 1);

    StepVerifier.create(banned(ChannelManagement.over(agora), RULE))
        .verifyError(OutcomeUnknownException.class);
    assertThat(simulator.journal().count(LIST)).isEqualTo(1);
  }

  @Test
  void namesTheQuotaThatIsUsedUp() {
    AgoraClient narrow =
        builder()
            .limits(
                RateLimits.builder()
                    .raise(CREATE, new Rate(1, Duration.ofMinutes(1)))
                    .settings(LimiterSettings.defaults().maxWaiting(0))
                    .build())
            .build();
    ChannelManagement channels = ChannelManagement.over(narrow);
    StepVerifier.create(banned(channels, RULE)).expectNextCount(1).verifyComplete();

    StepVerifier.create(banned(channels, RULE))
        .verifyErrorMatches(
            failure ->
                failure.getMessage().startsWith("too many bans at once: ")
                    && failure.getCause() instanceof QuotaExceededException);
    assertThat(simulator.journal().count(CREATE)).isEqualTo(1);
    narrow.closeLater().block(PATIENCE);
  }
}
