package io.github.agoraflux;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.error.ClientClosedException;
import io.github.agoraflux.error.Failure;
import io.github.agoraflux.json.JsonCodec;
import io.github.agoraflux.json.UnreadableJsonException;
import io.github.agoraflux.testsupport.secrets.RaisedExceptions;
import io.github.agoraflux.testsupport.secrets.WatchedSecrets;
import io.github.agoraflux.value.Secret;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The secret guard knows this library's classes by name; here are the classes. */
class WatchedSecretsTest {

  @Test
  void everySecretIsWatched() {
    Secret secret = Secret.of(UUID.randomUUID().toString());

    assertThat(WatchedSecrets.contains(secret.reveal())).isTrue();
  }

  @Test
  void aSecretAtTheWrongPlaceStaysInTheCodec() {
    Secret secret = Secret.of(UUID.randomUUID().toString());
    byte[] answer = ("{\"items\":\"" + secret.reveal() + "\"}").getBytes(UTF_8);

    assertThatThrownBy(() -> new JsonCodec().decode(answer, Items.class))
        .isInstanceOf(UnreadableJsonException.class)
        .hasNoCause()
        .satisfies(unreadable -> assertThat(RaisedExceptions.contains(unreadable)).isTrue());
  }

  record Items(List<String> items) {}

  @Test
  void everyExceptionIsPrintedThoughNobodyThrowsIt() {
    ClientClosedException closed = new ClientClosedException(Failure.of("sample.kick"), null);

    assertThat(RaisedExceptions.contains(closed)).isTrue();
  }
}
