package io.github.agoraflux.auth.accesstoken;

import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The privileges of one service, each with the time it lasts from the issue of the token. Zero
 * means as long as the token. A privilege never outlives its token, whatever its own time is.
 *
 * @param byCode how long each lasts, by its number; may hold numbers that this version does not
 *     know
 * @param <P> the privileges of the service
 */
public record Privileges<P extends Privilege>(SortedMap<Integer, Duration> byCode) {

  private static final Duration LONGEST = Duration.ofSeconds(0xFFFF_FFFFL);

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if a time is negative, has a fraction of a second, or is
   *     longer than 4294967295 seconds
   */
  public Privileges {
    byCode.forEach(Privileges::check);
    byCode = Collections.unmodifiableSortedMap(new TreeMap<>(byCode));
  }

  private static void check(Integer code, Duration lasting) {
    Check.range("privilege", code, 0, 0xFFFF);
    wholeSeconds("privilege lasting", lasting);
    Check.range("privilege lasting", lasting, Duration.ZERO, LONGEST);
  }

  static void wholeSeconds(String field, Duration duration) {
    Check.that(
        duration.truncatedTo(ChronoUnit.SECONDS).equals(duration),
        field,
        "be whole seconds",
        duration);
  }

  /**
   * No privilege at all.
   *
   * @param <P> the privileges of the service
   * @return the empty set
   */
  public static <P extends Privilege> Privileges<P> none() {
    return new Privileges<>(new TreeMap<>());
  }

  /**
   * These and one more.
   *
   * @param privilege the privilege
   * @param lasting how long from the issue of the token, in whole seconds; zero for as long as the
   *     token
   * @return a new set
   * @throws IllegalArgumentException if the time is negative or has a fraction of a second
   */
  public Privileges<P> with(P privilege, Duration lasting) {
    TreeMap<Integer, Duration> more = new TreeMap<>(byCode);
    more.put(privilege.code(), lasting);
    return new Privileges<>(more);
  }

  /**
   * Whether a privilege is among them.
   *
   * @param privilege the privilege
   * @return true if it is, ended or not
   */
  public boolean has(P privilege) {
    return byCode.containsKey(privilege.code());
  }

  /**
   * How long a privilege lasts.
   *
   * @param privilege the privilege
   * @return the time from the issue of the token, zero for as long as the token; empty if it is not
   *     among them
   */
  public Optional<Duration> lasting(P privilege) {
    return Optional.ofNullable(byCode.get(privilege.code()));
  }

  void write(TokenWriter out) {
    out.u16(byCode.size());
    for (Map.Entry<Integer, Duration> each : byCode.entrySet()) {
      out.u16(each.getKey()).u32(each.getValue().toSeconds());
    }
  }

  static <P extends Privilege> Privileges<P> read(TokenReader in) {
    TreeMap<Integer, Duration> byCode = new TreeMap<>();
    for (int left = in.u16(); left > 0; left--) {
      byCode.put(in.u16(), Duration.ofSeconds(in.u32()));
    }
    return new Privileges<>(byCode);
  }
}
