package io.github.agoraflux.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.wire.Head;
import io.github.agoraflux.simulator.wire.Headers;
import io.github.agoraflux.simulator.wire.Request;
import io.github.agoraflux.simulator.wire.RequestTarget;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures of whole requests. */
class HmacSignatureTest {

  private static final Instant NOW = Instant.parse("2025-07-01T08:00:00Z");
  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final String SECRET = "customersecret";
  private static final String PROJECT = "/na/v1/projects/876922cbca0098dff4323566daa89675";
  private static final String BODY =
      "{\"settings\":{\"channel\":\"show68\",\"uid\":\"123\",\"expiresAfter\":3600}}";
  private static final String DIGEST = "SHA-256=ZSDfNcxDcWteFf4rURjxTWd5vqUCHd3n4+wpRJyElIw=";
  private static final String SIGNATURE = "JMsrJDA0+mhxsOLA4vxOQC/Ss+ctNs7y21aCf0v3S2c=";

  private record Sent(
      String method, String target, Map<String, String> headers, String body, Instant at) {

    Sent with(String name, String value) {
      Map<String, String> more = new TreeMap<>(headers);
      more.put(name, value);
      return new Sent(method, target, more, body, at);
    }

    Sent without(String name) {
      Map<String, String> fewer = new TreeMap<>(headers);
      fewer.remove(name);
      return new Sent(method, target, fewer, body, at);
    }

    Sent method(String other) {
      return new Sent(other, target, headers, body, at);
    }

    Sent target(String other) {
      return new Sent(method, other, headers, body, at);
    }

    Sent body(String other) {
      return new Sent(method, target, headers, other, at);
    }

    Sent at(Instant other) {
      return new Sent(method, target, headers, body, other);
    }

    boolean signed(String signature) {
      Head head =
          new Head(
              at,
              0,
              "127.0.0.1",
              false,
              method,
              RequestTarget.parse(target),
              Headers.copyOf(headers.entrySet()));
      return new HmacSignature("customerid", signature)
          .signs(new Request(head, body.getBytes(StandardCharsets.UTF_8)), SECRET, SKEW);
    }
  }

  private static final Sent POST =
      new Sent("POST", PROJECT + "/rtls/ingress/streamkeys", Map.of(), BODY, NOW)
          .with("Host", "api.agora.io")
          .with("Date", "Tue, 01 Jul 2025 08:00:00 GMT")
          .with("Digest", DIGEST);

  @Test
  @DisplayName("A GET without a body and a POST with one are found signed")
  void vectors() {
    Sent get =
        POST.method("GET")
            .target(PROJECT + "/rtls/ingress/appconfig")
            .body("")
            .with("Digest", "SHA-256=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");

    assertThat(get.signed("Ecye4zgHAsDrQpYn8J9J4Xx6B5q9GO08xml235PwDLw=")).isTrue();
    assertThat(
            get.with("Host", "https://api.agora.io")
                .signed("70cuxNHyuA3z019pSRG3QL5RBhYlyG3ussHdJC5Ia+Q="))
        .isTrue();
    assertThat(POST.signed(SIGNATURE)).isTrue();
  }

  @Test
  @DisplayName("Nothing that is signed may be different")
  void everyPart() {
    assertThat(POST.method("PUT").signed(SIGNATURE)).isFalse();
    assertThat(POST.target(PROJECT + "/rtls/ingress/appconfig").signed(SIGNATURE)).isFalse();
    assertThat(POST.target(PROJECT + "/rtls/ingress/streamkeys?a=1").signed(SIGNATURE)).isFalse();
    assertThat(POST.target(PROJECT + "/rtls/ingress/streamkeys?").signed(SIGNATURE)).isFalse();
    assertThat(POST.target(PROJECT + "/rtls/ingress/stream%6beys").signed(SIGNATURE)).isFalse();
    assertThat(POST.with("Host", "api.agora.io:443").signed(SIGNATURE)).isFalse();
    assertThat(POST.with("Date", "Tue, 01 Jul 2025 08:00:01 GMT").signed(SIGNATURE)).isFalse();
    assertThat(POST.body(BODY + " ").signed(SIGNATURE)).isFalse();
    assertThat(POST.with("Digest", "SHA-256=AAAA").signed(SIGNATURE)).isFalse();
    assertThat(POST.signed("KMsrJDA0+mhxsOLA4vxOQC/Ss+ctNs7y21aCf0v3S2c=")).isFalse();
    assertThat(POST.signed("")).isFalse();
  }

  @Test
  @DisplayName("A header that is signed has to be there")
  void missingHeaders() {
    assertThat(POST.without("Host").signed(SIGNATURE)).isFalse();
    assertThat(POST.without("Date").signed(SIGNATURE)).isFalse();
    assertThat(POST.without("Digest").signed(SIGNATURE)).isFalse();
  }

  @Test
  @DisplayName("The date may differ by the skew in either direction")
  void date() {
    assertThat(POST.at(NOW.plusSeconds(300)).signed(SIGNATURE)).isTrue();
    assertThat(POST.at(NOW.minusSeconds(300)).signed(SIGNATURE)).isTrue();
    assertThat(POST.at(NOW.plusMillis(300_001)).signed(SIGNATURE)).isFalse();
    assertThat(POST.at(NOW.minusMillis(300_001)).signed(SIGNATURE)).isFalse();
    assertThat(POST.with("Date", "yesterday").signed(SIGNATURE)).isFalse();
    assertThat(POST.with("Date", "2025-07-01T08:00:00Z").signed(SIGNATURE)).isFalse();
  }

  @Test
  @DisplayName("The header is read with or without a space after its commas, its text never shown")
  void header() {
    String wide =
        "hmac username=\"me\", algorithm=\"hmac-sha256\","
            + " headers=\"host date request-line digest\", signature=\"secret\"";

    assertThat(HmacSignature.parse(wide)).contains(new HmacSignature("me", "secret"));
    assertThat(HmacSignature.parse(wide.replace(", ", ","))).isPresent();
    assertThat(HmacSignature.parse(wide).orElseThrow()).hasToString("HmacSignature[username=me]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hmac",
        "Basic abc",
        "hmac username=\"me\"",
        "hmac username=\"me\", algorithm=\"hmac-sha1\","
            + " headers=\"host date request-line digest\", signature=\"s\"",
        "hmac username=\"me\", algorithm=\"hmac-sha256\", headers=\"date\", signature=\"s\"",
        "hmac username=\"me\", algorithm=\"hmac-sha256\","
            + " headers=\"host date request-line digest\", signature=\"s"
      })
  @DisplayName("A header that signs less or otherwise is not read")
  void otherHeaders(String header) {
    assertThat(HmacSignature.parse(header)).isEmpty();
  }
}
