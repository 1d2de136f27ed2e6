package io.github.agoraflux.limit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operation may draw on: one or more rates that hold at once, and whose calls they count
 * together.
 *
 * @param scope whose calls are counted together
 * @param group the name that operations with one common quota share; null for an operation's own
 * @param variable for {@link QuotaScope#RESOURCE}, the path variable that names the resource; else
 *     null
 * @param rates all of which must allow a call, at least one
 */
public record Quota(
    QuotaScope scope, @Nullable String group, @Nullable String variable, List<Rate> rates) {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if there is no rate, or the variable does not fit the scope
   */
  public Quota {
    rates = List.copyOf(rates);
    if (rates.isEmpty()) {
      throw new IllegalArgumentException("rates must not be empty");
    }
    if ((scope == QuotaScope.RESOURCE) != (variable != null)) {
      throw new IllegalArgumentException(
          "variable must be given for RESOURCE alone, but was " + variable);
    }
  }

  /**
   * An operation's own quota.
   *
   * @param scope whose calls are counted together, not {@link QuotaScope#RESOURCE}
   * @param rates all of which must allow a call
   * @return the quota
   */
  public static Quota of(QuotaScope scope, Rate... rates) {
    return new Quota(scope, null, null, List.of(rates));
  }

  /**
   * A quota that every resource has for itself.
   *
   * @param variable the path variable that names the resource, such as {@code converterId}
   * @param rates all of which must allow a call
   * @return the quota
   */
  public static Quota ofEach(String variable, Rate... rates) {
    return new Quota(QuotaScope.RESOURCE, null, variable, List.of(rates));
  }

  /**
   * The same quota, counted together with all operations that name the same group.
   *
   * @param group the group's name
   * @return a new quota
   */
  public Quota sharedAs(String group) {
    return new Quota(scope, group, variable, rates);
  }

  /**
   * The same quota with one more rate that must hold as well, such as 15 per minute beside 2 per
   * second.
   *
   * @param rate the additional rate
   * @return a new quota
   */
  public Quota and(Rate rate) {
    return new Quota(
        scope, group, variable, Stream.concat(rates.stream(), Stream.of(rate)).toList());
  }

  /**
   * The group it is counted under.
   *
   * @param operation the id of the operation that asks
   * @return the group's name, the operation's id when it has none
   */
  public String groupFor(String operation) {
    return group == null ? operation : group;
  }

  /**
   * Whether an operation that draws on both would draw twice on one: same scope, group and
   * resource.
   *
   * @param other another quota of the same operation
   * @return true if the two are counted together
   */
  public boolean isCountedWith(Quota other) {
    return scope == other.scope
        && Objects.equals(group, other.group)
        && Objects.equals(variable, other.variable);
  }
}
