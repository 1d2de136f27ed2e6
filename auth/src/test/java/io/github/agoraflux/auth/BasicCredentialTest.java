package io.github.agoraflux.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.exchange.Headers;
import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.operation.Operation;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** HTTP Basic: the header that Agora documents, and a secret that nobody sees. */
class BasicCredentialTest {

  private static final Call CALL =
      Call.of(
          Operation.named("test.read").get("/here").call(),
          Endpoint.https("api.agora.io"),
          Headers.none(),
          null);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "demo, p@55w0rd, Basic ZGVtbzpwQDU1dzByZA==",
    "id, p@55:with:colons, Basic aWQ6cEA1NTp3aXRoOmNvbG9ucw==",
    "ключ, секретный-пароль, Basic 0LrQu9GO0Yc60YHQtdC60YDQtdGC0L3Ri9C5LdC/0LDRgNC+0LvRjA=="
  })
  void signsWithIdAndSecret(String id, String secret, String header) {
    StepVerifier.create(BasicCredential.of(id, secret).sign(CALL))
        .assertNext(
            signed -> {
              assertThat(signed.headers().get("Authorization")).isEqualTo(header);
              assertThat(signed.target()).isEqualTo(CALL.target());
            })
        .verifyComplete();
  }

  @Test
  void signsTheSameEachTime() {
    BasicCredential credential = BasicCredential.of("demo", "p@55w0rd");
    StepVerifier.create(credential.sign(CALL).flatMap(credential::sign))
        .assertNext(
            signed ->
                assertThat(signed.headers().get("authorization"))
                    .isEqualTo("Basic ZGVtbzpwQDU1dzByZA=="))
        .verifyComplete();
  }

  @Test
  void namesTheAccountAndTheScheme() {
    BasicCredential credential = BasicCredential.of("demo", "p@55w0rd");
    assertThat(credential.account()).isEqualTo("demo");
    assertThat(credential.scheme()).isEqualTo(AuthScheme.BASIC);
  }

  @Test
  void printsNoSecret() {
    BasicCredential credential = BasicCredential.of("demo", "p@55w0rd");
    assertThat(credential).hasToString("BasicCredential[customerId=demo, customerSecret=***]");
    StepVerifier.create(credential.sign(CALL))
        .assertNext(
            signed ->
                assertThat(signed + " " + signed.headers())
                    .doesNotContain("p@55w0rd")
                    .doesNotContain("ZGVtbzpwQDU1dzByZA"))
        .verifyComplete();
  }

  @Test
  void isNotSerialised() {
    assertThatThrownBy(
            () ->
                new ObjectOutputStream(OutputStream.nullOutputStream())
                    .writeObject(BasicCredential.of("demo", "p@55w0rd")))
        .isInstanceOf(NotSerializableException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "with:colon"})
  void refusesAnIdThatCannotStandInTheHeader(String id) {
    assertThatThrownBy(() -> BasicCredential.of(id, "p@55w0rd"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("customerId")
        .hasMessageNotContaining("p@55w0rd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t"})
  void refusesABlankSecret(String secret) {
    assertThatThrownBy(() -> BasicCredential.of("demo", secret))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("secret");
  }
}
