package io.github.agoraflux.samples.quickstart;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.channelmanagement.BanDuration;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.channelmanagement.Privilege;
import io.github.agoraflux.channelmanagement.RuleId;
import java.util.List;
import reactor.core.publisher.Mono;

/** A ban is created, found, prolonged and lifted. */
final class BanCycle implements Scene {

  private final ChannelManagement channels;

  BanCycle(AgoraClient client) {
    this.channels = ChannelManagement.over(client);
  }

  @Override
  public String title() {
    return "2. Ban a user, prolong the ban, lift it";
  }

  @Override
  public Mono<Boolean> play(Stage stage) {
    return channels
        .createRule(
            rule ->
                rule.channel("town-hall")
                    .uid(4711L)
                    .duration(BanDuration.ofMinutes(30))
                    .privileges(List.of(Privilege.PUBLISH_AUDIO, Privilege.PUBLISH_VIDEO)))
        .doOnNext(id -> stage.say("  created  rule %s: user 4711 may not speak in town-hall", id))
        .flatMap(id -> cycle(id, stage));
  }

  private Mono<Boolean> cycle(RuleId id, Stage stage) {
    Mono<Boolean> found =
        channels
            .rules()
            .any(rule -> rule.id().equals(id))
            .doOnNext(is -> stage.say("  listed   %s", is ? "found among the rules" : "missing"));
    Mono<Void> prolonged =
        channels
            .updateRule(id, BanDuration.ofSeconds(7200))
            .doOnNext(until -> stage.say("  updated  holds until %s", until))
            .then();
    Mono<Boolean> lifted =
        channels
            .deleteRule(id)
            .then(channels.rules().any(rule -> rule.id().equals(id)))
            .map(still -> !still)
            .doOnNext(gone -> stage.say("  deleted  %s", gone ? "gone" : "still there"));
    return found.flatMap(was -> prolonged.then(lifted).map(gone -> was && gone));
  }
}
