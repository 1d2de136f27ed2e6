package io.github.agoraflux.benchmarks.load;

import io.github.agoraflux.benchmarks.subject.Contender.Role;
import io.github.agoraflux.benchmarks.subject.Subject;
import java.time.Duration;
import java.util.Locale;

/**
 * A load that clients are put under.
 *
 * @param kind what they have to do
 * @param isSecure whether over TLS
 * @param size how many calls in flight, or arriving in a second; nothing for pages
 */
public record Load(Kind kind, boolean isSecure, int size) {

  /** Connections for loads that do not say how many they need. */
  private static final int CONNECTIONS = 64;

  /** What clients have to do. */
  public enum Kind {
    /** So many calls in flight. */
    IN_FLIGHT(Role.CALLS),
    /** So many calls arriving in a second. */
    ARRIVING(Role.CALLS),
    /** One list, walked through. */
    PAGES(Role.PAGES),
    /** So many calls at once, kept waiting by the server. */
    HELD(Role.CALLS);

    private final Role role;

    Kind(Role role) {
      this.role = role;
    }

    /**
     * Who takes part.
     *
     * @return those who play this role
     */
    public Role role() {
      return role;
    }
  }

  /**
   * Reads a load.
   *
   * @param kind a kind's name
   * @param scheme {@code http} or {@code https}
   * @param size a number
   * @return the load
   */
  public static Load parse(String kind, String scheme, String size) {
    return new Load(Kind.valueOf(kind), scheme.equals("https"), Integer.parseInt(size));
  }

  /**
   * How many connections a client may open.
   *
   * @return one for each call in flight, and one more to talk of those that are held
   */
  public int connections() {
    return switch (kind) {
      case IN_FLIGHT -> size;
      case HELD -> size + 1;
      case ARRIVING, PAGES -> CONNECTIONS;
    };
  }

  /**
   * Whether the load is a number of calls in flight.
   *
   * @return whether each call is followed by the next
   */
  public boolean isCallsInFlight() {
    return kind == Kind.IN_FLIGHT;
  }

  /**
   * Puts a client under this load. Blocks until it is over.
   *
   * @param subject the client, with as many connections as this load needs
   * @param leadIn how long before anything is measured; for held calls, how long until all are sent
   * @param measured how long is measured; means nothing for held calls
   * @return what was read off
   * @throws InterruptedException if the thread was interrupted
   */
  public Figures apply(Subject subject, Duration leadIn, Duration measured)
      throws InterruptedException {
    return switch (kind) {
      case IN_FLIGHT -> new ClosedLoop(subject, size).run(leadIn, measured);
      case ARRIVING -> new ArrivalRate(subject, size).run(leadIn, measured);
      case PAGES -> new PageWalk(subject).run(leadIn, measured);
      case HELD -> new HeldCalls(subject, size).run(leadIn);
    };
  }

  /**
   * In words, for headings.
   *
   * @return what is done, over what
   */
  public String title() {
    String over = isSecure ? ", TLS" : ", plain HTTP";
    return switch (kind) {
          case IN_FLIGHT -> String.format(Locale.ROOT, "Calls, %,d in flight", size);
          case ARRIVING -> String.format(Locale.ROOT, "Calls, %,d arriving per second", size);
          case PAGES -> "Items of a paged list";
          case HELD -> String.format(Locale.ROOT, "%,d calls waiting at once", size);
        }
        + over;
  }

  @Override
  public String toString() {
    return kind + " " + (isSecure ? "https" : "http") + " " + size;
  }
}
