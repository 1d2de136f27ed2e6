package io.github.agoraflux.cloudrecording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.agoraflux.value.EncryptionMode;
import io.github.agoraflux.value.Secret;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lets somebody in, read, write or push is never printed. */
class SecretsTest {

  private static final Secret TOKEN = Secret.of("recording-t0ken");
  private static final Secret STS = Secret.of("sts-t0ken-for-a-while");
  private static final Secret KEY = Secret.of("channel-k3y");
  private static final Secret SALT = Secret.of("Y2hhbm5lbC1zNGx0LW9mLTMyLWJ5dGVzLW5vLW1vcmU=");
  private static final Secret OTHER = Secret.of("extra-s3cret");

  private static StorageConfig storage() {
    return Specs.storageBuilder()
        .stsToken(STS)
        .extra(Map.of("key", OTHER))
        .extensionExtra(Map.of("key", OTHER))
        .build();
  }

  @Test
  void aRecordingPrintsNone() {
    CompositeRecordingBuilder builder =
        Specs.compositeBuilder()
            .token(TOKEN)
            .storage(storage())
            .media(
                RecordedMedia.builder()
                    .decryption(Decryption.salted(EncryptionMode.AES_256_GCM2, KEY, SALT))
                    .build());
    String printed = builder.toString() + builder.build() + AcquireSpec.of(builder.build());

    assertThat(printed).contains("***");
    hasNone(printed);
  }

  @Test
  void aPageAndItsUpdatePrintNone() {
    RtmpUrl url = RtmpUrl.of("rtmp://user:pass@cdn.example:1935/live/stream-k3y");
    WebPageUpdate update = WebPageUpdate.builder().rtmpUrl(url).storage(storage()).build();
    WebPageRecording page = Specs.webPage().token(TOKEN).push(WebPagePush.to(url)).build();
    String printed = update.toString() + page;

    assertThat(printed)
        .contains("rtmp://cdn.example:1935/***")
        .doesNotContain("stream-k3y", "pass");
    hasNone(printed);
  }

  @Test
  void theAddressOfAPagePrintsItsHostAlone() {
    String url = "https://user:p4ss@app.example:8443/room/r00m?token=t0k3n#t0k3n";
    WebPageRecording recording =
        Specs.webPage().page(Specs.page().url(PageUrl.of(url)).build()).build();

    assertThat(recording.toString() + AcquireSpec.of(recording))
        .contains("https://app.example:8443/***")
        .doesNotContain("p4ss", "r00m", "t0k3n");
    assertThat(recording.page().url().value()).isEqualTo(url);
    assertThat(new PageUrl("app.example?t0k3n")).hasToString("***");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://app.example/t0k3n", "https://app.example/ t0k3n", "t0k3n"})
  void aRefusedAddressIsNotTold(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PageUrl.of(url))
        .withMessageNotContaining("t0k3n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VideoLayout.builder().backgroundImage(url).build())
        .withMessageNotContaining("t0k3n");
  }

  private static void hasNone(String printed) {
    for (Secret secret :
        new Secret[] {TOKEN, STS, KEY, SALT, OTHER, Specs.ACCESS_KEY, Specs.SECRET_KEY}) {
      assertThat(printed).doesNotContain(secret.reveal());
    }
  }
}
