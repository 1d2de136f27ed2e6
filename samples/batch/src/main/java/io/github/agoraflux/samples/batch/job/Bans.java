package io.github.agoraflux.samples.batch.job;

import io.github.agoraflux.channelmanagement.BanDuration;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.channelmanagement.Privilege;
import io.github.agoraflux.channelmanagement.RuleId;
import io.github.agoraflux.channelmanagement.RuleSpec;
import io.github.agoraflux.samples.batch.checkpoint.Entry;
import io.github.agoraflux.samples.batch.checkpoint.Outcome;
import io.github.agoraflux.samples.batch.csv.Row;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Creates a rule that bans a user. Whether that happened is seen among the rules in force. */
public final class Bans implements Job {

  private static final int DEFAULT_MINUTES = 60;
  private static final List<Privilege> DEFAULT_PRIVILEGES = List.of(Privilege.JOIN_CHANNEL);

  private final ChannelManagement channels;
  private final InstantSource clock;
  private final Duration onItsWay;

  /**
   * Bans over a face.
   *
   * @param onItsWay how long after a row was sent its rule may still come into being
   */
  public Bans(ChannelManagement channels, InstantSource clock, Duration onItsWay) {
    this.channels = channels;
    this.clock = clock;
    this.onItsWay = onItsWay;
  }

  @Override
  public String description() {
    return "ban";
  }

  @Override
  public Set<String> columns() {
    return Set.of("channel", "uid");
  }

  @Override
  public Mono<Outcome> perform(Row row) {
    return Mono.fromSupplier(() -> spec(row))
        .flatMap(channels::createRule)
        .map(rule -> Outcome.done(words(rule)));
  }

  @Override
  public Flux<Entry.Ended> lookUp(List<Suspect> suspects, Journal journal) {
    BanSearch search = new BanSearch(suspects, clock.instant(), onItsWay);
    return channels
        .rules()
        .filter(search::concerns)
        .collectList()
        .flatMapMany(
            rules ->
                journal
                    .saidOfDoneRows(BanSearch.words(rules))
                    .flatMapIterable(taken -> search.verdicts(rules, taken)));
  }

  static RuleSpec spec(Row row) {
    return RuleSpec.builder()
        .channel(row.optional("channel").orElse(null))
        .uid(row.number("uid", Long::valueOf).orElse(null))
        .duration(BanDuration.ofMinutes(minutes(row)))
        .privileges(row.optional("privileges").map(Bans::privileges).orElse(DEFAULT_PRIVILEGES))
        .build();
  }

  static int minutes(Row row) {
    return row.number("minutes", Integer::valueOf).orElse(DEFAULT_MINUTES);
  }

  private static List<Privilege> privileges(String text) {
    return Arrays.stream(text.strip().split("\\s+")).map(Privilege::new).toList();
  }

  static String words(RuleId rule) {
    return "rule " + rule;
  }
}
