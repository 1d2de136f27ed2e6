package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.channelmanagement.BanDuration;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.channelmanagement.Privilege;
import io.github.agoraflux.channelmanagement.Rule;
import io.github.agoraflux.channelmanagement.RuleId;
import io.github.agoraflux.channelmanagement.RuleSpec;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.limit.LimiterSettings;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.limit.RateLimits;
import io.github.agoraflux.simulator.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ErrorsTest extends Simulated {

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
            channels.rules().filter(it -> it.channel().equals(rule.channel())).next().map(Rule::id))
        .onErrorMap(QuotaExceededException.class, full ->
            new IllegalStateException("too many bans at once: " + full.quota(), full));
    // end
    return ban;
  }

  @Test
  void findsOutWhatIsNotKnown() {
    simulator.faults().inject("channel-management.create-rule", Fault.status(504, true), 1);

    StepVerifier.create(banned(ChannelManagement.over(agora), RULE))
        .expectNextCount(1)
        .verifyComplete();
    assertThat(operations())
        .containsExactly("channel-management.create-rule", "channel-management.list-rules");
    assertThat(sent("channel-management.create-rule").acted()).isTrue();
  }

  @Test
  void namesTheQuotaThatIsUsedUp() {
    String create = "channel-management.create-rule";
    AgoraClient narrow =
        builder()
            .limits(
                RateLimits.builder()
                    .raise(create, new Rate(1, Duration.ofMinutes(1)))
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
    assertThat(simulator.journal().count(create)).isEqualTo(1);
    narrow.closeLater().block(PATIENCE);
  }
}
