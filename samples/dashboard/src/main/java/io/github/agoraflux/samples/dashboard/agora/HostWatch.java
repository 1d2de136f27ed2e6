package io.github.agoraflux.samples.dashboard.agora;

import io.github.agoraflux.failover.Domains;
import io.github.agoraflux.observation.Observing;
import io.github.agoraflux.operation.HostFamily;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which host answers, as the library's own observations of its attempts tell. */
@Component
public class HostWatch implements ObservationHandler<Observation.Context> {

  private static final String UNKNOWN = "unknown";

  /**
   * The hosts at a moment.
   *
   * @param region the caller's region
   * @param serving the host that answered last, of those that can stand in for each other; null
   *     before the first answer
   * @param hosts what is known of each
   */
  public record Hosts(String region, @Nullable String serving, List<Host> hosts) {}

  /**
   * A host at a moment.
   *
   * @param name its name
   * @param role {@code primary}, {@code alternate}, {@code adjacent} or {@code own}
   * @param answered how many attempts it has answered
   * @param failed how many it has not
   * @param outcome what became of the last one
   * @param healthy whether the last one was answered
   */
  public record Host(
      String name, String role, long answered, long failed, String outcome, boolean healthy) {

    Host after(String newOutcome, boolean wasAnswered) {
      return new Host(
          name,
          role,
          answered + (wasAnswered ? 1 : 0),
          failed + (wasAnswered ? 0 : 1),
          newOutcome,
          wasAnswered);
    }
  }

  private final Domains domains;
  private final String region;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private volatile @Nullable String serving;

  HostWatch(Domains domains, AgoraAccess access) {
    this.domains = domains;
    this.region = access.region().name();
  }

  @Override
  public boolean supportsContext(Observation.Context context) {
    return Observing.ATTEMPT.equals(context.getName());
  }

  @Override
  public void onStop(Observation.Context attempt) {
    String name = value(attempt, "host");
    String outcome = value(attempt, "outcome");
    boolean answered = !value(attempt, "status").equals("none");
    if (!outcome.equals("cancelled")) {
      Host host =
          hosts.compute(
              name,
              (same, known) ->
                  (known == null ? new Host(name, role(name), 0, 0, outcome, true) : known)
                      .after(outcome, answered));
      if (answered && !host.role().equals("own")) {
        serving = name;
      }
    }
  }

  private static String value(Observation.Context context, String key) {
    KeyValue value = context.getLowCardinalityKeyValue(key);
    return value == null ? UNKNOWN : value.getValue();
  }

  private String role(String host) {
    var primary = domains.primary(HostFamily.AGORA);
    if (host.equals(primary.host())) {
      return "primary";
    }
    var alternate = domains.alternate(HostFamily.AGORA);
    if (alternate != null && host.equals(alternate.host())) {
      return "alternate";
    }
    var adjacent = domains.adjacent(HostFamily.AGORA, primary);
    return adjacent != null && host.equals(adjacent.host()) ? "adjacent" : "own";
  }

  /**
   * Looks; costs no call.
   *
   * @return the hosts that were ever called, by name
   */
  public Mono<Hosts> look() {
    return Mono.fromSupplier(
        () ->
            new Hosts(
                region,
                serving,
                hosts.values().stream().sorted(Comparator.comparing(Host::name)).toList()));
  }
}
