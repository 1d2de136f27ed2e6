package io.github.agoraflux.notifications;

import static io.github.agoraflux.notifications.Signed.WEBHOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.notifications.Reception.Genuine;
import io.github.agoraflux.notifications.Reception.Reason;
import io.github.agoraflux.notifications.Reception.Refused;
import io.github.agoraflux.value.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is believed, and what is not. */
class WebhookTest {

  private static final int MUTATIONS = 10_000;
  private static final long SEED = 20_260_102;
  private static final String BODY =
      Signed.notification(1, 101, "{\"channelName\":\"a\",\"ts\":1560396834}");

  @Test
  void believesAgorasOwnExample() {
    String body =
        "{\"eventMs\":1560408533119,\"eventType\":10,"
            + "\"noticeId\":\"4eb720f0-8da7-11e9-a43e-53f411c2761f\",\"notifyMs\":1560408533119,"
            + "\"payload\":{\"a\":\"1\",\"b\":2},\"productId\":1}";
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Map<String, String> sha256 =
        Map.of(
            "Agora-Signature-V2",
            "6d3320c60b11101395b7fc8f9068748808a0aa1bfa064438e39d1bc2c7d74d99");
    Map<String, String> sha1 =
        Map.of("Agora-Signature", "033c62f40f687675f17f0f41f91a40c71c0f134c");
    Webhook webhook = Webhook.of(SigningSecret.of(Secret.of("secret")));

    assertThat(webhook.receive(bytes, sha256::get))
        .isInstanceOfSatisfying(
            Genuine.class,
            genuine ->
                assertThat(genuine.notification().event())
                    .isEqualTo(new NotificationEvent.Unknown(Map.of("a", "1", "b", 2))));
    assertThat(webhook.receive(bytes, sha1::get)).isEqualTo(new Refused(Reason.UNSIGNED));
    assertThat(webhook.acceptingSha1().receive(bytes, sha1::get)).isInstanceOf(Genuine.class);
  }

  @Test
  void believesNothingThatWasChanged() {
    Random random = new Random(SEED);
    Signed signed = Signed.of(BODY);
    assertThat(signed.at(WEBHOOK)).isInstanceOf(Genuine.class);
    int accepted = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      Signed changed = i % 2 == 0 ? bodyChanged(signed, random) : signatureChanged(signed, random);
      Webhook webhook = random.nextBoolean() ? WEBHOOK : WEBHOOK.acceptingSha1();
      accepted += changed.at(webhook) instanceof Genuine ? 1 : 0;
    }

    System.out.printf(
        "webhooks: mutated bodies or signatures %d, accepted %d, seed %d%n",
        MUTATIONS, accepted, SEED);
    assertThat(accepted).isZero();
  }

  private static Signed bodyChanged(Signed signed, Random random) {
    byte[] body = signed.body();
    int at = random.nextInt(body.length);
    byte[] changed =
        switch (random.nextInt(3)) {
          case 0 -> copy(body, 0, at);
          case 1 -> copy(body, 0, body.length + 1 + at);
          default -> copy(body, 0, body.length);
        };
    if (changed.length == body.length) {
      changed[at] ^= (byte) (1 << random.nextInt(8));
    }
    return new Signed(changed, signed.headers());
  }

  private static byte[] copy(byte[] body, int from, int to) {
    return Arrays.copyOfRange(body, from, to);
  }

  private static Signed signatureChanged(Signed signed, Random random) {
    String signature = String.valueOf(signed.headers().get(Signed.V2));
    int at = random.nextInt(signature.length());
    String changed =
        switch (random.nextInt(4)) {
          case 0 -> signature.substring(0, at);
          case 1 -> signature + signature.charAt(at);
          case 2 -> signature.substring(at) + signature.substring(0, at) + " ";
          default -> flipped(signature, at, random);
        };
    return signed.with(Signed.V2, changed);
  }

  private static String flipped(String signature, int at, Random random) {
    char other = (char) (signature.charAt(at) ^ (1 << random.nextInt(7)));
    return signature.substring(0, at) + other + signature.substring(at + 1);
  }

  @Test
  void wantsASignature() {
    Signed signed = Signed.of(BODY);

    assertThat(signed.without(Signed.V2).at(WEBHOOK)).isEqualTo(new Refused(Reason.UNSIGNED));
    assertThat(signed.without(Signed.V2).at(WEBHOOK.acceptingSha1())).isInstanceOf(Genuine.class);
    assertThat(signed.without(Signed.V1).at(WEBHOOK)).isInstanceOf(Genuine.class);
    assertThat(signed.without(Signed.V1).without(Signed.V2).at(WEBHOOK.acceptingSha1()))
        .isEqualTo(new Refused(Reason.UNSIGNED));
    assertThat(signed.with(Signed.V2, "").at(WEBHOOK.acceptingSha1()))
        .isEqualTo(new Refused(Reason.FORGED));
  }

  @Test
  void takesOldAndNewSecretsAtOnce() {
    Webhook both =
        Webhook.of(
            SigningSecret.of(Secret.of("old-s3cret-1")),
            SigningSecret.of(Secret.of("new-s3cret-2")));

    assertThat(Signed.of("old-s3cret-1", BODY).at(both)).isInstanceOf(Genuine.class);
    assertThat(Signed.of("new-s3cret-2", BODY).at(both)).isInstanceOf(Genuine.class);
    assertThat(Signed.of("any-s3cret-3", BODY).at(both)).isEqualTo(new Refused(Reason.FORGED));
  }

  @Test
  void takesASecretForItsProductAlone() {
    Webhook webhook =
        Webhook.of(
            SigningSecret.of(ProductId.RTC, Secret.of("s3cret-of-rtc")),
            SigningSecret.of(ProductId.MEDIA_PUSH, Secret.of("s3cret-of-push")));

    assertThat(Signed.of("s3cret-of-rtc", BODY).at(webhook)).isInstanceOf(Genuine.class);
    assertThat(Signed.of("s3cret-of-push", BODY).at(webhook)).isEqualTo(new Refused(Reason.FORGED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "null", "[]", "no JSON", "{\"noticeId\":\"a\"}"})
  void refusesWhatIsNoNotificationThoughSigned(String body) {
    assertThat(Signed.of(body).at(WEBHOOK)).isEqualTo(new Refused(Reason.UNREADABLE));
  }

  @Test
  void looksAtNothingTooLarge() {
    String large = BODY + " ".repeat(Webhook.LARGEST_BODY - BODY.length());

    assertThat(Signed.of(large).at(WEBHOOK)).isInstanceOf(Genuine.class);
    assertThat(Signed.of(large + " ").at(WEBHOOK)).isEqualTo(new Refused(Reason.TOO_LARGE));
  }

  @Test
  void wantsASecretAndTellsNone() {
    assertThatThrownBy(() -> Webhook.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("secrets must not be empty");
    assertThat(SigningSecret.of(Secret.of(Signed.SECRET)).toString()).doesNotContain(Signed.SECRET);
  }
}
