package io.github.agoraflux.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.auth.accesstoken.AccessToken;
import io.github.agoraflux.auth.accesstoken.AppCertificate;
import io.github.agoraflux.auth.accesstoken.RtcRole;
import io.github.agoraflux.auth.accesstoken.RtcUser;
import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.auth.token.Token;
import io.github.agoraflux.auth.token.Verification;
import io.github.agoraflux.auth.whiteboard.WhiteboardRole;
import io.github.agoraflux.auth.whiteboard.WhiteboardToken;
import io.github.agoraflux.auth.whiteboard.WhiteboardTokenIssuer;
import io.github.agoraflux.value.AppId;
import io.github.agoraflux.value.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** The number of tries is jqwik's default, so that a longer run can ask for more. */
@Label("A token of somebody else's making")
class HostileTokensTest {

  private static final String SEED = "20240101";
  private static final LongAdder INPUTS = new LongAdder();
  private static final LongAdder SURVIVED = new LongAdder();

  private static final Instant NOW = Instant.parse("2025-07-01T08:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final AppCertificate CERTIFICATE =
      AppCertificate.of("7c1b9e0f4a6d4e0c8a52d3f1b6e97045");
  private static final Secret KEY = Secret.of("secret access key of the whiteboard fuzz");
  private static final String ACCESS =
      TokenIssuer.of(AppId.of("876922cbca0098dff4323566daa89675"), CERTIFICATE)
          .clock(InstantSource.fixed(NOW))
          .token(HOUR)
          .rtc("lobby", RtcUser.uid(42), RtcRole.PUBLISHER)
          .rtm("alice")
          .issue()
          .text()
          .reveal();
  private static final String WHITEBOARD =
      WhiteboardTokenIssuer.of("accessKey", KEY)
          .clock(InstantSource.fixed(NOW))
          .room("room-1", WhiteboardRole.WRITER, HOUR)
          .text()
          .reveal();

  @AfterContainer
  static void report() {
    System.out.println(
        "auth fuzz inputs tried "
            + INPUTS.sum()
            + ", crashes "
            + (INPUTS.sum() - SURVIVED.sum())
            + ", seed "
            + SEED);
  }

  /** A change to some bytes: cut there, with some more, or with others in their place. */
  record Wound(double where, int kind, String with) {

    byte[] on(byte[] whole, int spared) {
      int at = spared + (int) (where * (whole.length - spared));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(Arrays.copyOf(whole, at));
      if (kind > 0) {
        int rest = kind == 1 ? at : Math.min(whole.length, at + with.length());
        out.writeBytes(with.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(Arrays.copyOfRange(whole, rest, whole.length));
      }
      return out.toByteArray();
    }

    String on(String whole) {
      byte[] bytes = whole.getBytes(StandardCharsets.ISO_8859_1);
      return new String(on(bytes, 24), StandardCharsets.ISO_8859_1);
    }
  }

  @Provide
  Arbitrary<Wound> wounds() {
    return Combinators.combine(
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(0, 2),
            Arbitraries.strings().withCharRange('\0', '\u00ff').ofMinLength(1).ofMaxLength(4))
        .as(Wound::new);
  }

  @Property(seed = SEED)
  @Label("of version 007 is read or refused, torn as a text")
  void readsOrRefusesAccessTexts(@ForAll("wounds") Wound wound) {
    verify(wound.on(ACCESS), AccessToken::parse, token -> token.verify(CERTIFICATE, NOW));
  }

  @Property(seed = SEED)
  @Label("of version 007 is read or refused, wounded within")
  void readsOrRefusesAccessContents(@ForAll("wounds") Wound one, @ForAll("wounds") Wound two) {
    byte[] content = inflated(Base64.getDecoder().decode(ACCESS.substring(3)));
    byte[] wounded = two.on(one.on(content, 0), 0);
    String text = "007" + Base64.getEncoder().encodeToString(deflated(wounded));
    Set<Verification> verdicts =
        verify(text, AccessToken::parse, token -> token.verify(CERTIFICATE, NOW));
    if (!Arrays.equals(content, wounded)) {
      assertThat(verdicts).doesNotContain(Verification.VALID);
    }
  }

  @Property(seed = SEED)
  @Label("of the whiteboard is read or refused, torn as a text")
  void readsOrRefusesWhiteboardTexts(@ForAll("wounds") Wound wound) {
    verify(wound.on(WHITEBOARD), WhiteboardToken::parse, token -> token.verify(KEY, NOW));
  }

  @Property(seed = SEED)
  @Label("of the whiteboard is read or refused, wounded within")
  void readsOrRefusesWhiteboardContents(@ForAll("wounds") Wound one, @ForAll("wounds") Wound two) {
    int prefix = WHITEBOARD.indexOf('_') + 1;
    byte[] content = Base64.getUrlDecoder().decode(WHITEBOARD.substring(prefix));
    byte[] wounded = two.on(one.on(content, 24), 24);
    String text =
        WHITEBOARD.substring(0, prefix)
            + Base64.getUrlEncoder().withoutPadding().encodeToString(wounded);
    verify(text, WhiteboardToken::parse, token -> token.verify(KEY, NOW));
  }

  /** What verifying it says, nothing if it is refused. */
  private static <T extends Token> Set<Verification> verify(
      String text, Function<String, T> parse, Function<T, Verification> verify) {
    INPUTS.increment();
    Set<Verification> verdicts = EnumSet.noneOf(Verification.class);
    try {
      T token = parse.apply(text);
      assertThat(token.text().reveal()).isEqualTo(text);
      assertThat(token.toString()).doesNotContain(text).hasSizeLessThan(70_000);
      verdicts.add(verify.apply(token));
    } catch (IllegalArgumentException refused) {
      assertThat(refused.getMessage()).doesNotContain(text).hasLineCount(1).hasSizeLessThan(600);
    }
    SURVIVED.increment();
    return verdicts;
  }

  private static byte[] inflated(byte[] bytes) {
    try (InflaterInputStream in =
        new InflaterInputStream(new java.io.ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
