package io.github.agoraflux.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An operation as Agora documents it.
 *
 * @param id product and verb
 * @param method the HTTP method
 * @param path the path with its variables
 * @param altPaths other paths that some source of Agora's prints, empty if none does
 * @param host the host that serves it
 * @param auth the credentials it takes
 * @param retry safe, idempotent or unsafe-create
 * @param destructiveRead whether what is read once is gone
 * @param paging how its list is cut into pages; null if it is no list
 * @param rateLimit its rate limits, empty if none is documented
 * @param limitedAs the operation whose rate limits are assumed, for safety, where none is
 *     documented; null if none is assumed
 */
record DocumentedOperation(
    String id,
    String method,
    String path,
    @Nullable List<String> altPaths,
    String host,
    String auth,
    String retry,
    boolean destructiveRead,
    @Nullable String paging,
    @Nullable List<DocumentedRate> rateLimit,
    @Nullable String limitedAs) {

  DocumentedOperation {
    altPaths = altPaths == null ? List.of() : List.copyOf(altPaths);
    rateLimit = rateLimit == null ? List.of() : List.copyOf(rateLimit);
  }

  String product() {
    return id.substring(0, id.indexOf('.'));
  }

  /** Whether some other source of Agora's prints that path. */
  boolean isAlsoAt(String other) {
    return altPaths.contains(other);
  }

  /**
   * The rates that hold at once, in words. More than one set where they depend on what is asked.
   */
  List<Set<String>> rates() {
    List<DocumentedRate> rates = rateLimit.stream().filter(DocumentedRate::limitsCalls).toList();
    Set<String> cases =
        rates.stream()
            .map(DocumentedRate::when)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    List<Set<String>> sets = new ArrayList<>();
    for (String one : cases.isEmpty() ? Set.of("") : cases) {
      sets.add(
          rates.stream()
              .filter(rate -> rate.when() == null || rate.when().equals(one))
              .map(DocumentedRate::sentence)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return sets;
  }

  /** The operations that are counted together with this one, itself included. */
  Set<String> countedTogether() {
    Set<String> together = new HashSet<>(Set.of(id));
    rateLimit.stream()
        .filter(DocumentedRate::limitsCalls)
        .forEach(rate -> together.addAll(rate.sharedWith()));
    return together;
  }
}
