package io.github.agoraflux.auth.accesstoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.agora.media.RtcTokenBuilder2;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Mints publishers' tokens on one thread, turn by turn with the vendor's own builder, and prints how
 * many each made in a second. It measures, so its name keeps it out of the ordinary run. By hand,
 * from the root:
 *
 * <pre>{@code
 * mvn -pl auth -am test -Dtest=MintingSpeed -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
class MintingSpeed {

  private static final String APP_ID = "970CA35de60c44645bbae8a215061b33";
  private static final String CERTIFICATE = "5CFd2fd1755d40ecb72977518be15d3b";
  private static final int TURNS = 21;
  private static final Duration TURN = Duration.ofMillis(500);

  @Test
  void printsTokensPerSecondBesideTheVendorsBuilder() {
    TokenIssuer issuer = TokenIssuer.of(APP_ID, CERTIFICATE);
    RtcTokenBuilder2 official = new RtcTokenBuilder2();
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      double our =
          perSecond(
              () ->
                  issuer
                      .token(Duration.ofHours(1))
                      .rtc("lobby", RtcUser.uid(2_882_341_273L), RtcRole.PUBLISHER)
                      .issue()
                      .text()
                      .reveal());
      double their =
          perSecond(
              () ->
                  official.buildTokenWithUid(
                      APP_ID,
                      CERTIFICATE,
                      "lobby",
                      (int) 2_882_341_273L,
                      RtcTokenBuilder2.Role.ROLE_PUBLISHER,
                      3600,
                      3600));
      if (turn > 0) {
        ours.add(our);
        theirs.add(their);
        ratios.add(our / their);
      }
    }
    System.out.printf(
        "tokens per second on one thread: ours %,.0f, the vendor's %,.0f, ratio %.2f (%.2f to %.2f)%n",
        median(ours),
        median(theirs),
        median(ratios),
        Collections.min(ratios),
        Collections.max(ratios));
    assertThat(ratios).hasSize(TURNS - 1);
  }

  private static double perSecond(Supplier<String> mint) {
    long begin = System.nanoTime();
    long end = begin + TURN.toNanos();
    long made = 0;
    long characters = 0;
    while (System.nanoTime() < end) {
      characters += mint.get().length();
      made++;
    }
    assertThat(characters).isGreaterThan(made);
    return made * 1e9 / (System.nanoTime() - begin);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
