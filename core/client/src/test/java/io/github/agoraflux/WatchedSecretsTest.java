package io.github.agoraflux;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.ClientClosedException;
import io.github.agoraflux.error.Failure;
import io.github.agoraflux.testsupport.secrets.RaisedExceptions;
import io.github.agoraflux.testsupport.secrets.WatchedSecrets;
import io.github.agoraflux.value.Secret;
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
  void everyExceptionIsPrintedThoughNobodyThrowsIt() {
    ClientClosedException closed = new ClientClosedException(Failure.of("sample.kick"), null);

    assertThat(RaisedExceptions.contains(closed)).isTrue();
  }
}
