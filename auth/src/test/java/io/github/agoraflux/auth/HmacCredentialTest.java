package io.github.agoraflux.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.exchange.Headers;
import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.operation.Operation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** HMAC-SHA256: headers as worked out by openssl, signed anew per attempt. */
class HmacCredentialTest {

  private static final String SECRET = "customersecret";
  private static final Instant NOW = Instant.parse("2025-07-01T08:00:00Z");
  private static final HmacCredential CREDENTIAL =
      HmacCredential.of("customerid", SECRET).clock(InstantSource.fixed(NOW));

  /** A line of the vectors. Its name is all that a test report shows of it. */
  record Vector(
      Instant date,
      String method,
      String host,
      String target,
      String body,
      String digest,
      String signature) {

    @Override
    public String toString() {
      return method + " " + target + " at " + host;
    }

    Call call() {
      Operation.Declaration named = Operation.named("test.call");
      String path =
          target.replaceAll("\\?.*", "").replaceAll("/streamkeys/.*", "/streamkeys/{key}");
      Operation.Template<Void> template =
          switch (method) {
            case "GET" -> named.get(path);
            case "POST" -> named.post(path);
            case "PATCH" -> named.patch(path);
            default -> named.delete(path);
          };
      Operation<Void> operation = template.call();
      if (path.endsWith("{key}")) {
        operation = operation.with("key", "live/key 鍵");
      }
      if (target.contains("?")) {
        operation = operation.query("limit", 10).query("cursor", "a+b");
      }
      return Call.of(
          operation,
          endpoint(),
          Headers.none(),
          body.equals("-") ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    private Endpoint endpoint() {
      return host.startsWith("https")
          ? Endpoint.of(URI.create(host))
          : host.startsWith("localhost")
              ? Endpoint.of(URI.create("http://" + host))
              : Endpoint.https(host);
    }

    HmacCredential credential() {
      HmacCredential credential =
          HmacCredential.of("customerid", SECRET).clock(InstantSource.fixed(date));
      return host.startsWith("https") ? credential.host(Endpoint::toString) : credential;
    }
  }

  static Stream<Vector> vectors() {
    return Vectors.read("hmac.tsv").stream().map(HmacCredentialTest::vector);
  }

  private static Vector vector(List<String> columns) {
    return new Vector(
        Instant.ofEpochSecond(Long.parseLong(columns.get(0))),
        columns.get(1),
        columns.get(2),
        columns.get(3),
        columns.get(4),
        columns.get(5),
        columns.get(6));
  }

  @Test
  void hasVectorsOfEveryKind() {
    assertThat(vectors()).hasSize(7);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void signsAsOpensslDoes(Vector vector) {
    Call call = vector.call();
    assertThat(call.target()).isEqualTo(vector.target);
    StepVerifier.create(vector.credential().sign(call))
        .assertNext(
            signed -> {
              assertThat(signed.headers().get("Digest")).isEqualTo(vector.digest);
              assertThat(signed.headers().get("Authorization"))
                  .isEqualTo(
                      "hmac username=\"customerid\", algorithm=\"hmac-sha256\","
                          + " headers=\"host date request-line digest\", signature=\""
                          + vector.signature
                          + "\"");
            })
        .verifyComplete();
  }

  /** As JavaScript writes dates: the day has two digits, always. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1751356800 Tue, 01 Jul 2025 08:00:00 GMT",
        "0 Thu, 01 Jan 1970 00:00:00 GMT",
        "1735689599 Tue, 31 Dec 2024 23:59:59 GMT"
      })
  void datesAsJavaScriptDoes(String line) {
    long seconds = Long.parseLong(line.substring(0, line.indexOf(' ')));
    StepVerifier.create(
            CREDENTIAL
                .clock(InstantSource.fixed(Instant.ofEpochSecond(seconds)))
                .sign(vectors().findFirst().orElseThrow().call()))
        .assertNext(
            signed ->
                assertThat(signed.headers().get("Date"))
                    .isEqualTo(line.substring(line.indexOf(' ') + 1)))
        .verifyComplete();
  }

  @Test
  void signsAnotherHostAnew() {
    Call call = vectors().findFirst().orElseThrow().call();
    StepVerifier.create(
            CREDENTIAL
                .sign(call)
                .zipWith(CREDENTIAL.sign(call.at(Endpoint.https("api.sd-rtn.com")))))
        .assertNext(
            both ->
                assertThat(both.getT1().headers().get("Authorization"))
                    .isNotEqualTo(both.getT2().headers().get("Authorization")))
        .verifyComplete();
  }

  @Test
  void signsOnAThreadThatMustNotBlock() {
    Call call = vectors().findFirst().orElseThrow().call();
    StepVerifier.create(CREDENTIAL.sign(call).subscribeOn(Schedulers.parallel()))
        .expectNextCount(1)
        .verifyComplete();
  }

  @Test
  void namesTheAccountAndTheScheme() {
    assertThat(CREDENTIAL.account()).isEqualTo("customerid");
    assertThat(CREDENTIAL.scheme()).isEqualTo(AuthScheme.HMAC);
    assertThat(CREDENTIAL).hasToString("HmacCredential[customerId=customerid, customerSecret=***]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\"b", "a\nb", "ключ"})
  void refusesAnIdThatCannotStandInTheHeader(String id) {
    assertThatThrownBy(() -> HmacCredential.of(id, SECRET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("customerId")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void refusesABlankSecret() {
    assertThatThrownBy(() -> HmacCredential.of("customerid", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("secret");
  }
}
