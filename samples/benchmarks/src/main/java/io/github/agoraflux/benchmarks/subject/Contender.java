package io.github.agoraflux.benchmarks.subject;

import static io.micrometer.core.instrument.observation.DefaultMeterObservationHandler.IgnoredMeters.LONG_TASK_TIMER;

import java.util.List;

/** All clients that are compared, in the order of the tables. */
public enum Contender {
  /** AgoraFlux with its defaults. */
  AGORAFLUX("AgoraFlux"),
  /** AgoraFlux, observed by Micrometer's meters. */
  AGORAFLUX_OBSERVED("AgoraFlux, observed"),
  /** AgoraFlux, observed by Micrometer's timers alone: not by those of what is under way. */
  AGORAFLUX_TIMED("AgoraFlux, timed"),
  /** AgoraFlux, reading two pages ahead. */
  AGORAFLUX_READ_AHEAD("AgoraFlux, reading ahead"),
  /** The shortest that one would write with Reactor Netty and Jackson 3. */
  REACTOR_NETTY_AGGREGATE("Reactor Netty by hand"),
  /** The same, collecting answers without {@code aggregate()}. */
  REACTOR_NETTY("by hand, no aggregate()"),
  /** The floor. */
  NETTY("bare Netty, the floor"),
  /** Spring's. */
  WEB_CLIENT("Spring WebClient"),
  /** Apache's. */
  APACHE("Apache HttpClient 5"),
  /** The JDK's own. */
  JDK("JDK HttpClient");

  /** What everything is related to. */
  public static final Contender BASELINE = REACTOR_NETTY_AGGREGATE;

  private final String label;

  Contender(String label) {
    this.label = label;
  }

  /** What a client is compared by. */
  public enum Role {
    /** Single calls. */
    CALLS,
    /** Walks through a list. */
    PAGES
  }

  /**
   * Its name in tables.
   *
   * @return a few words
   */
  public String label() {
    return label;
  }

  /**
   * Whether it takes part.
   *
   * @param role what is compared
   * @return whether it does that
   */
  public boolean plays(Role role) {
    return switch (this) {
      case AGORAFLUX, REACTOR_NETTY_AGGREGATE, REACTOR_NETTY -> true;
      case AGORAFLUX_READ_AHEAD -> role == Role.PAGES;
      case AGORAFLUX_OBSERVED, AGORAFLUX_TIMED, NETTY, WEB_CLIENT, APACHE, JDK ->
          role == Role.CALLS;
    };
  }

  /**
   * What its JVM has to be told. With one or two cores {@code CompletableFuture} starts a thread
   * for each asynchronous step unless the common pool has two threads, and the JDK's client takes
   * such a step in every call: that would cost it five sixths of its calls, and speak of nothing
   * but the size of this machine.
   *
   * @return options of {@code java}, mostly none
   */
  public List<String> jvmOptions() {
    return this == JDK
        ? List.of("-Djava.util.concurrent.ForkJoinPool.common.parallelism=2")
        : List.of();
  }

  /**
   * A client of this kind.
   *
   * @param target what to point it at
   * @return the client, to be closed
   */
  public Subject create(Target target) {
    return switch (this) {
      case AGORAFLUX -> AgoraFluxSubject.plain(target);
      case AGORAFLUX_OBSERVED -> AgoraFluxSubject.observed(target);
      case AGORAFLUX_TIMED -> AgoraFluxSubject.observed(target, LONG_TASK_TIMER);
      case AGORAFLUX_READ_AHEAD -> AgoraFluxSubject.readingAhead(target);
      case REACTOR_NETTY_AGGREGATE -> ReactorNettySubject.aggregating(target);
      case REACTOR_NETTY -> ReactorNettySubject.collecting(target);
      case NETTY -> new NettySubject(target);
      case WEB_CLIENT -> new WebClientSubject(target);
      case APACHE -> new ApacheSubject(target);
      case JDK -> new JdkSubject(target);
    };
  }
}
