package io.github.agoraflux.simulator.channels;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The rules of a project that are in force. */
public final class KickingRules {

  private static final long FIRST_ID = 1001;
  private static final long FIRST_OPERATION = 501;

  private final InstantSource clock;
  private final AtomicLong nextId = new AtomicLong(FIRST_ID);
  private final AtomicLong nextOperation = new AtomicLong(FIRST_OPERATION);
  private final Map<Long, KickingRule> rules = new ConcurrentSkipListMap<>();

  /**
   * Begins with no rule.
   *
   * @param clock tells when rules end
   */
  public KickingRules(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * The rules in force.
   *
   * @return the rules, the oldest first
   */
  public List<KickingRule> active() {
    Instant now = clock.instant();
    rules.values().removeIf(rule -> !rule.expires().isAfter(now));
    return List.copyOf(rules.values());
  }

  /**
   * A rule in force.
   *
   * @param id its ID
   * @return the rule, or nothing if there is none or it has ended
   */
  public Optional<KickingRule> find(long id) {
    return Optional.ofNullable(rules.get(id))
        .filter(rule -> rule.expires().isAfter(clock.instant()));
  }

  /** Ends all rules. */
  public void clear() {
    rules.clear();
  }

  /** A rule that has an id and is not yet in force. */
  KickingRule draft(
      String appId,
      @Nullable String cname,
      @Nullable Long uid,
      @Nullable String ip,
      List<String> privileges,
      Ban ban) {
    Instant now = clock.instant();
    return new KickingRule(
        nextId.getAndIncrement(),
        appId,
        cname,
        uid,
        ip,
        privileges,
        nextOperation.getAndIncrement(),
        now.plus(ban.length()),
        now,
        now);
  }

  /** A rule as it stands after it has just ended. */
  KickingRule ended(KickingRule rule) {
    Instant now = clock.instant();
    return rule.until(now, now);
  }

  void put(KickingRule rule) {
    rules.put(rule.id(), rule);
  }

  /** Moves the end of a rule; nothing if there is no such rule. */
  Optional<KickingRule> prolong(long id, Ban ban) {
    Instant now = clock.instant();
    return Optional.ofNullable(
        rules.computeIfPresent(
            id,
            (same, rule) ->
                rule.expires().isAfter(now) ? rule.until(now.plus(ban.length()), now) : null));
  }

  /** Ends a rule; nothing if there is no such rule. */
  Optional<KickingRule> remove(long id) {
    Optional<KickingRule> rule = find(id);
    return rules.remove(id) == null ? Optional.empty() : rule;
  }
}
