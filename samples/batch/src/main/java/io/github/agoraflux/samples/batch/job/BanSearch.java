package io.github.agoraflux.samples.batch.job;

import io.github.agoraflux.channelmanagement.Privilege;
import io.github.agoraflux.channelmanagement.Rule;
import io.github.agoraflux.channelmanagement.RuleSpec;
import io.github.agoraflux.samples.batch.checkpoint.Entry;
import io.github.agoraflux.samples.batch.checkpoint.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the rules of rows among those in force. A rule belongs to one row at most: not to one
 * that was last sent after it was made, and not to one when another is known to have made it. A row
 * stays unclear while its request may still be on its way, and once its rule may have run out.
 */
final class BanSearch {

  /** How far this machine's clock and Agora's may differ. */
  private static final Duration CLOCKS = Duration.ofMinutes(1);

  private record Target(@Nullable String channel, @Nullable Long uid, Set<Privilege> privileges) {

    static Target of(RuleSpec spec) {
      return new Target(spec.channel(), spec.uid(), Set.copyOf(spec.privileges()));
    }

    static Target of(Rule rule) {
      return new Target(rule.channel(), rule.uid(), Set.copyOf(rule.privileges()));
    }
  }

  private record Wanted(Suspect suspect, Target target) {}

  private final List<Wanted> wanted;
  private final Set<Target> targets;
  private final Instant now;
  private final Duration onItsWay;

  BanSearch(List<Suspect> suspects, Instant now, Duration onItsWay) {
    this.wanted =
        suspects.stream()
            .map(suspect -> new Wanted(suspect, Target.of(Bans.spec(suspect.row()))))
            .toList();
    this.targets = wanted.stream().map(Wanted::target).collect(Collectors.toSet());
    this.now = now;
    this.onItsWay = onItsWay;
  }

  boolean concerns(Rule rule) {
    return rule.ip() == null && targets.contains(Target.of(rule));
  }

  static Set<String> words(List<Rule> rules) {
    return rules.stream().map(rule -> Bans.words(rule.id())).collect(Collectors.toSet());
  }

  List<Entry.Ended> verdicts(List<Rule> rules, Set<String> taken) {
    List<Rule> free =
        rules.stream()
            .filter(rule -> !taken.contains(Bans.words(rule.id())))
            .collect(Collectors.toCollection(ArrayList::new));
    List<Entry.Ended> verdicts = new ArrayList<>();
    for (Wanted row : wanted) {
      verdict(row, free)
          .map(outcome -> new Entry.Ended(row.suspect().row().number(), outcome))
          .ifPresent(verdicts::add);
    }
    return verdicts;
  }

  private Optional<Outcome> verdict(Wanted row, List<Rule> free) {
    for (Iterator<Rule> each = free.iterator(); each.hasNext(); ) {
      Rule rule = each.next();
      if (Target.of(rule).equals(row.target()) && !isOlder(rule, row.suspect())) {
        each.remove();
        return Optional.of(Outcome.done(Bans.words(rule.id())));
      }
    }
    return mayStillCome(row.suspect()) || mayHaveRunOut(row.suspect())
        ? Optional.empty()
        : Optional.of(Outcome.again("not among the rules in force"));
  }

  private static boolean isOlder(Rule rule, Suspect suspect) {
    Instant created = rule.createdAt();
    return created != null && created.isBefore(suspect.begun().minus(CLOCKS));
  }

  private boolean mayStillCome(Suspect suspect) {
    return now.isBefore(suspect.begun().plus(onItsWay));
  }

  private boolean mayHaveRunOut(Suspect suspect) {
    Duration length = Duration.ofMinutes(Bans.minutes(suspect.row()));
    return !now.isBefore(suspect.begun().plus(length).minus(CLOCKS));
  }
}
