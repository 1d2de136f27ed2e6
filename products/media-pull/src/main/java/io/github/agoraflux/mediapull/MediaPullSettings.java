package io.github.agoraflux.mediapull;

import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import java.time.Duration;

/**
 * How Media Pull is used.
 *
 * @param pageSize how many players a page of a list holds at most, 1 to 500; null for 500, which
 *     makes most of the few calls a minute that Agora allows
 * @param lookup when {@link MediaPull#createOrGet} looks for a player after a create whose fate is
 *     unclear, counted by the client's clock; it must have a deadline, for a player that was never
 *     made is never found. Null for {@link #LOOKUP}
 * @param notFoundWaits how long {@link MediaPull#update} waits, each time, before it believes that
 *     there is no such player (404), counted by the client's clock; null for Agora's advice: 5, 10
 *     and 15 s
 */
@Built
public record MediaPullSettings(Integer pageSize, Polling lookup, BackOff notFoundWaits) {

  /**
   * After 10 s, which a new player takes to appear in a list, then every 5 s, for 40 s in all.
   *
   * <p>Source: <a href="https://docs.agora.io/en/media-pull/reference/restful-api">Media Pull
   * RESTful API</a>.
   */
  public static final Polling LOOKUP =
      Polling.every(Duration.ofSeconds(5))
          .startingAfter(Duration.ofSeconds(10))
          .deadline(Duration.ofSeconds(40));

  private static final int LARGEST_PAGE = 500;

  /**
   * Fills in defaults and checks.
   *
   * @throws IllegalArgumentException if the page size lies outside its range, or the lookup has no
   *     deadline
   */
  public MediaPullSettings {
    pageSize = Check.range("pageSize", pageSize == null ? LARGEST_PAGE : pageSize, 1, LARGEST_PAGE);
    lookup = lookup == null ? LOOKUP : lookup;
    Check.given("lookup.deadline", lookup.deadline());
    notFoundWaits = notFoundWaits == null ? BackOff.afterSeconds(5, 10, 15) : notFoundWaits;
  }
}
