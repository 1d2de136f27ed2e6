package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.simulator.RawSocket.Heard;
import io.github.agoraflux.simulator.auth.AgoraToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Signed requests, as they are on the wire. */
class SignedRequestTest {

  private static final Instant START = Instant.parse("2025-07-01T08:00:00Z");
  private static final String BODY = "{\"settings\":{\"channel\":\"show68\"}}";

  private final ManualTime time = new ManualTime(START);
  private AgoraSimulator agora;

  /** A request that is signed as it is when it was made; changes after that are noticed. */
  private record Signed(
      String method,
      String target,
      String host,
      String date,
      String digest,
      String authorization,
      String body) {

    Signed target(String other) {
      return new Signed(method, other, host, date, digest, authorization, body);
    }

    Signed host(String other) {
      return new Signed(method, target, other, date, digest, authorization, body);
    }

    Signed body(String other) {
      return new Signed(method, target, host, date, digest, authorization, other);
    }

    Signed digest(String other) {
      return new Signed(method, target, host, date, other, authorization, body);
    }

    Signed authorization(String other) {
      return new Signed(method, target, host, date, digest, other, body);
    }

    String text() {
      return method
          + " "
          + target
          + " HTTP/1.1\r\n"
          + "Host: "
          + host
          + "\r\n"
          + "Date: "
          + date
          + "\r\n"
          + "Digest: "
          + digest
          + "\r\n"
          + "Authorization: "
          + authorization
          + "\r\n"
          + "Content-Type: application/json\r\n"
          + "Content-Length: "
          + body.length()
          + "\r\n\r\n"
          + body;
    }
  }

  @BeforeEach
  void start() {
    agora =
        AgoraSimulator.start(settings -> settings.time(time).service(AuthenticatedService::new));
  }

  @AfterEach
  void close() {
    agora.close();
  }

  private Signed signed() {
    return signed("/gateway/" + agora.appId(), "api.agora.io", START, agora.customerSecret());
  }

  private Signed signed(String target, String host, Instant at, String secret) {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    String digest = digest(BODY);
    String text =
        ("host: " + host + "\ndate: " + date + "\n")
            + ("POST " + target + " HTTP/1.1\ndigest: " + digest);
    String signature =
        Base64.getEncoder()
            .encodeToString(
                AgoraToken.hmac(
                    secret.getBytes(StandardCharsets.UTF_8),
                    text.getBytes(StandardCharsets.UTF_8)));
    String authorization =
        ("hmac username=\"" + agora.customerId() + "\", algorithm=\"hmac-sha256\", ")
            + ("headers=\"host date request-line digest\", signature=\"" + signature + "\"");
    return new Signed("POST", target, host, date, digest, authorization, BODY);
  }

  private static String digest(String body) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
      return "SHA-256=" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Heard answer(Signed request) throws IOException {
    try (RawSocket socket = RawSocket.to(agora.domain("127.0.0.1").address())) {
      return socket.send(request.text()).answer();
    }
  }

  private void accepted(Signed request) throws IOException {
    assertThat(answer(request).status()).isEqualTo(200);
  }

  private void wrong(Signed request) throws IOException {
    Heard answer = answer(request);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(Reply.parse(answer.body()))
        .isEqualTo(Reply.parse("{\"message\":\"Invalid authentication credentials.\"}"));
    assertThat(answer.field("x-request-id")).isEmpty();
  }

  @Test
  @DisplayName("A signed request is let in, for whatever host and target it is")
  void genuine() throws IOException {
    accepted(signed());
    String path = "/gateway/" + agora.appId();
    accepted(signed(path, "127.0.0.1:" + agora.httpPort(), START, agora.customerSecret()));
    accepted(signed(path + "?a=%2b&b", "api.agora.io", START, agora.customerSecret()));
    accepted(signed(path + "/?", "api.agora.io", START, agora.customerSecret()));
    accepted(signed("http://x.y" + path, "api.agora.io", START, agora.customerSecret()));
  }

  @Test
  @DisplayName("A signature is good for nothing but its own request")
  void replayed() throws IOException {
    Signed request = signed();

    wrong(request.host("api-us-west-1.agora.io"));
    wrong(request.target(request.target() + "?a=b"));
    wrong(request.target(request.target() + "/"));
    wrong(request.body(BODY.replace("68", "69")));
    wrong(request.body(BODY.replace("68", "69")).digest(digest(BODY.replace("68", "69"))));
    wrong(request.body(""));
    accepted(request);
  }

  @Test
  @DisplayName("Another secret, another name and a changed signature are refused")
  void wrongCredentials() throws IOException {
    Signed request = signed();
    String authorization = request.authorization();

    wrong(signed(request.target(), "api.agora.io", START, "wrong"));
    wrong(request.authorization(authorization.replace(agora.customerId(), "somebody")));
    wrong(request.authorization(authorization.replace("signature=\"", "signature=\"A")));
    wrong(request.authorization(authorization.replace(" date", "")));
    wrong(request.authorization("hmac"));
  }

  @Test
  @DisplayName("A signature is good for five minutes")
  void age() throws IOException {
    Signed request = signed();

    time.advance(Duration.ofMinutes(5));
    accepted(request);
    time.advance(Duration.ofSeconds(1));
    wrong(request);
    Signed future =
        signed(request.target(), "api.agora.io", START.plusSeconds(602), agora.customerSecret());
    wrong(future);
    time.advance(Duration.ofSeconds(1));
    accepted(future);
  }

  @Test
  @DisplayName("The difference of clocks is a setting")
  void skew() throws IOException {
    try (AgoraSimulator strict =
        AgoraSimulator.start(
            settings ->
                settings
                    .time(time)
                    .clockSkew(Duration.ZERO)
                    .appId(agora.appId())
                    .customerId(agora.customerId())
                    .customerSecret(agora.customerSecret())
                    .service(AuthenticatedService::new))) {
      try (RawSocket socket = RawSocket.to(strict.domain("127.0.0.1").address())) {
        assertThat(socket.send(signed().text()).answer().status()).isEqualTo(200);
        time.advance(Duration.ofSeconds(1));
        assertThat(socket.send(signed().text()).answer().status()).isEqualTo(401);
      }
    }
  }

  @Test
  @DisplayName("The difference of clocks may be any length but a negative one")
  void anySkew() throws IOException {
    Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
    byte[] login = AgoraToken.rtm("anna");
    try (AgoraSimulator lenient =
        AgoraSimulator.start(s -> s.clockSkew(longest).service(AuthenticatedService::new))) {
      String token =
          AgoraToken.of(
                  lenient.appId(),
                  lenient.appCertificate(),
                  Instant.parse("2100-01-01T00:00:00Z"),
                  login)
              .mint();

      assertThat(
              RawClient.of(lenient)
                  .with("Authorization", "agora token=" + token)
                  .post("/signaling/" + lenient.appId(), "{}")
                  .status())
          .isEqualTo(200);
    }
    assertThatThrownBy(() -> AgoraSimulator.start(s -> s.clockSkew(Duration.ofNanos(-1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("clockSkew must not be negative: PT-0.000000001S");
  }

  @Test
  @DisplayName("The journal shows that a request was signed, not how")
  void journal() throws IOException {
    Signed request = signed();
    answer(request);

    assertThat(agora.journal().all().get(0).header("Authorization"))
        .matches("hmac <sha-256 [0-9a-f]{16}>");
    assertThat(agora.journal().all().get(0).header("Digest")).isEqualTo(request.digest());
  }
}
