package io.github.agoraflux.contract;

import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.limit.QuotaScope;
import io.github.agoraflux.operation.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The quotas that an operation declares, in the words of the contract. */
final class Rates {

  private Rates() {}

  /** All rates that hold for an operation. */
  static Set<String> of(Operation.Template<?> template) {
    Set<String> rates = new TreeSet<>();
    for (Quota quota : template.quotas()) {
      quota
          .rates()
          .forEach(
              rate -> rates.add(scope(quota) + " " + rate.permits() + " per " + rate.window()));
    }
    return rates;
  }

  private static String scope(Quota quota) {
    return quota.scope() == QuotaScope.RESOURCE
        ? "per-" + String.valueOf(quota.variable()).replaceAll("(Id|Uuid)$", "")
        : quota.scope().name().toLowerCase(Locale.ROOT);
  }

  /** The operations that draw on the same quotas as one of them, itself included. */
  static Set<String> together(Declaration one, List<Declaration> all) {
    Set<String> together = new HashSet<>(Set.of(one.id()));
    for (Quota quota : one.template().quotas()) {
      all.stream()
          .filter(
              other ->
                  other.template().quotas().stream().anyMatch(its -> same(other, its, one, quota)))
          .forEach(other -> together.add(other.id()));
    }
    return together;
  }

  private static boolean same(Declaration other, Quota its, Declaration one, Quota quota) {
    return its.scope() == quota.scope()
        && its.groupFor(other.id()).equals(quota.groupFor(one.id()));
  }
}
