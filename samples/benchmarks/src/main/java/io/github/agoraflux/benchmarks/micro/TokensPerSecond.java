package io.github.agoraflux.benchmarks.micro;

import io.agora.media.RtcTokenBuilder2;
import io.github.agoraflux.auth.accesstoken.RtcRole;
import io.github.agoraflux.auth.accesstoken.RtcUser;
import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.benchmarks.report.Median;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Mints publishers' tokens on one thread, turn by turn with Agora's own builder, and prints how
 * many each made in a second.
 */
public final class TokensPerSecond {

  private static final String APP_ID = "970ca35de60c44645bbae8a215061b33";
  private static final String CERTIFICATE = "5cfd2fd1755d40ecb72977518be15d3b";
  private static final String CHANNEL = "town-hall";
  private static final int UID = 4711;
  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final int WARM_UP = 4;
  private static final int TURNS = 20;
  private static final Duration TURN = Duration.ofMillis(500);

  private TokensPerSecond() {}

  /**
   * Measures for about 25 seconds.
   *
   * @param args none
   */
  public static void main(String[] args) {
    TokenIssuer issuer = TokenIssuer.of(APP_ID, CERTIFICATE);
    RtcTokenBuilder2 vendor = new RtcTokenBuilder2();
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int turn = -WARM_UP; turn < TURNS; turn++) {
      double our = perSecond(() -> ours(issuer));
      double their = perSecond(() -> theirs(vendor));
      if (turn >= 0) {
        ours.add(our);
        theirs.add(their);
        ratios.add(our / their);
      }
    }
    System.out.printf(
        "tokens per second on one thread: AgoraFlux %,.0f, Agora's builder %,.0f,"
            + " ratio %.2f (%.2f to %.2f in %d turns)%n",
        Median.of(ours),
        Median.of(theirs),
        Median.of(ratios),
        Collections.min(ratios),
        Collections.max(ratios),
        TURNS);
  }

  private static String ours(TokenIssuer issuer) {
    return issuer
        .token(LIFETIME)
        .rtc(CHANNEL, RtcUser.uid(UID), RtcRole.PUBLISHER)
        .issue()
        .text()
        .reveal();
  }

  private static String theirs(RtcTokenBuilder2 vendor) {
    int seconds = (int) LIFETIME.toSeconds();
    return vendor.buildTokenWithUid(
        APP_ID, CERTIFICATE, CHANNEL, UID, RtcTokenBuilder2.Role.ROLE_PUBLISHER, seconds, seconds);
  }

  private static double perSecond(Supplier<String> mint) {
    long begin = System.nanoTime();
    long end = begin + TURN.toNanos();
    long made = 0;
    while (System.nanoTime() < end) {
      if (mint.get().isEmpty()) {
        throw new IllegalStateException("an empty token");
      }
      made++;
    }
    return made * 1e9 / (System.nanoTime() - begin);
  }
}
