package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.channels.User;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is checked before an operation sees a request. */
class RequestChecksTest {

  private AgoraSimulator agora;
  private RawClient client;
  private String channels;
  private String converters;

  @BeforeEach
  void start() {
    agora = AgoraSimulator.start(settings -> settings.maxRequestBytes(4096));
    client = RawClient.of(agora);
    channels = "/dev/v1/channel/" + agora.appId();
    converters = "/v1/projects/" + agora.appId() + "/rtmp-converters";
  }

  @AfterEach
  void close() {
    agora.close();
  }

  @Test
  @DisplayName("Without an Authorization header the answer is 401 Unauthorized")
  void missingCredentials() throws IOException {
    Reply reply = client.without("Authorization").get(channels);

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.json()).isEqualTo(Reply.parse("{\"message\":\"Unauthorized\"}"));
    assertThat(reply.header("X-Request-ID")).isEmpty();
  }

  @Test
  @DisplayName("Each product words wrong credentials in its documented way")
  void wrongCredentials() throws IOException {
    RawClient stranger = client.with("Authorization", RawClient.basic(agora.customerId(), "wrong"));

    Reply channelList = stranger.get(channels);
    Reply converterList = stranger.with("X-Request-ID", "mine").get(converters);

    assertThat(channelList.status()).isEqualTo(401);
    assertThat(channelList.at("/message").asString())
        .isEqualTo("Invalid authentication credentials");
    assertThat(converterList.status()).isEqualTo(401);
    assertThat(converterList.at("/message").asString())
        .isEqualTo("Invalid authentication credentials.");
    assertThat(converterList.header("X-Request-ID")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic", "Basic ###", "Bearer abc", "Basic ZGVtbzpwQDU1dzByZA=="})
  @DisplayName("Anything but the account's Basic credentials is refused")
  void otherCredentials(String header) throws IOException {
    assertThat(client.with("Authorization", header).get(channels).status()).isEqualTo(401);
  }

  @Test
  @DisplayName("The scheme of the Authorization header has no case")
  void schemeHasNoCase() throws IOException {
    String header = RawClient.basic(agora.customerId(), agora.customerSecret());

    assertThat(client.with("Authorization", "bAsIc" + header.substring(5)).get(channels).status())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("Credentials may contain any character but a colon in the id")
  void unicodeCredentials() throws IOException {
    try (AgoraSimulator other =
        AgoraSimulator.start(s -> s.customerId("démo").customerSecret("p@55:w0rd €"))) {
      assertThat(RawClient.of(other).get("/dev/v1/channel/" + other.appId()).status())
          .isEqualTo(200);
    }
  }

  @Test
  @DisplayName("An App ID of another account is refused in the product's way")
  void unknownApp() throws IOException {
    Reply channelList = client.get("/dev/v1/channel/0123456789abcdef0123456789abcdef");
    Reply converterList =
        client.get("/v1/projects/0123456789abcdef0123456789abcdef/rtmp-converters");

    assertThat(channelList.status()).isEqualTo(400);
    assertThat(channelList.json()).isEqualTo(Reply.parse("{\"message\":\"invalid appid\"}"));
    assertThat(converterList.status()).isEqualTo(401);
  }

  @Test
  @DisplayName("A second project of the account has its own state")
  void secondProject() throws IOException {
    try (AgoraSimulator two = AgoraSimulator.start(s -> s.anotherAppId("second"))) {
      two.channels("second").join("room", User.host(1));

      assertThat(RawClient.of(two).get("/dev/v1/channel/second").at("/data/total_size").asInt())
          .isEqualTo(1);
      assertThat(
              RawClient.of(two)
                  .get("/dev/v1/channel/" + two.appId())
                  .at("/data/total_size")
                  .asInt())
          .isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/nothing/here",
        "/dev/v1/channel",
        "/dev/v1/channel//",
        "/dev/v1//channel/x",
        "/dev/v2/kicking-rule",
        "/dev/v1/channel/user/x/y/hosts_only/z"
      })
  @DisplayName("A path that belongs to no operation is not found, whoever asks")
  void noSuchPath(String path) throws IOException {
    assertThat(client.without("Authorization").get(path).status()).isEqualTo(404);
    assertThat(agora.journal().all())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.operationId()).isNull();
              assertThat(request.status()).isEqualTo(404);
            });
  }

  @Test
  @DisplayName("A method that a path does not have is answered with those it has")
  void wrongMethod() throws IOException {
    Reply reply = client.send("PATCH", "/dev/v1/kicking-rule", "{}");

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("Allow")).contains("DELETE, GET, POST, PUT");
  }

  @Test
  @DisplayName("One slash at the end of a path is ignored")
  void trailingSlash() throws IOException {
    assertThat(client.get(channels + "/").status()).isEqualTo(200);
    assertThat(client.get(channels + "//").status()).isEqualTo(404);
    assertThat(client.get("/dev/v1/kicking-rule/?appid=" + agora.appId()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"text/plain", "application/x-www-form-urlencoded", "text/json"})
  @DisplayName("Channel management takes no body that is not declared as JSON")
  void unsupportedMediaType(String type) throws IOException {
    Reply reply = client.with("Content-Type", type).post("/dev/v1/kicking-rule", "{}");

    assertThat(reply.status()).isEqualTo(415);
    assertThat(reply.at("/message").isString()).isTrue();
  }

  @Test
  @DisplayName("A missing Content-Type is 415 for a body and of no matter without one")
  void missingContentType() throws IOException {
    RawClient untyped = client.without("Content-Type");

    assertThat(untyped.post("/dev/v1/kicking-rule", "{}").status()).isEqualTo(415);
    assertThat(untyped.get(channels).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("A charset may follow the media type")
  void contentTypeWithCharset() throws IOException {
    Reply reply =
        client
            .with("Content-Type", "Application/JSON;charset=UTF-8")
            .post("/dev/v1/kicking-rule", "{}");

    assertThat(reply.at("/message").asString()).isEqualTo("invalid appid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "[1]", "\"text\"", "null", "{\"appid\":", "{} {}"})
  @DisplayName("A body that is not one JSON object is a bad request")
  void malformedBody(String body) throws IOException {
    Reply reply = client.post("/dev/v1/kicking-rule", body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/message").asString()).isEqualTo("invalid body");
  }

  @Test
  @DisplayName("A body beyond the limit is refused, at the limit it is read")
  void tooLargeBody() throws IOException {
    String atLimit = "{\"padding\":\"" + "x".repeat(4096 - 14) + "\"}";

    assertThat(client.post("/dev/v1/kicking-rule", atLimit).status()).isEqualTo(400);
    assertThat(client.post("/dev/v1/kicking-rule", atLimit + " ").status()).isEqualTo(413);
    assertThat(agora.journal().of("channel-management.create-rule"))
        .extracting(RecordedRequest::status)
        .containsExactly(400, 413);
  }

  @Test
  @DisplayName("The request id is sent back, or made where there is none")
  void requestId() throws IOException {
    Reply given = client.with("X-Request-ID", "mine").get(channels);
    Reply made = client.get(channels);
    Reply failed = client.with("X-Request-ID", "mine").get(channels + "?page_size=0");
    Reply mediaPush = client.with("X-Request-ID", "mine").get(converters);

    assertThat(given.header("X-Request-ID")).contains("mine");
    assertThat(given.header("X-Custom-Request-ID")).isEmpty();
    assertThat(made.header("X-Request-ID").orElseThrow())
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    assertThat(failed.header("X-Request-ID")).contains("mine");
    assertThat(mediaPush.header("X-Request-ID")).contains("mine");
    assertThat(mediaPush.header("X-Custom-Request-ID")).contains("mine");
  }

  @Test
  @DisplayName("A large answer is compressed for those who accept it and for nobody else")
  void compression() throws IOException {
    agora.seedVirtualChannels(500);

    Reply plain = client.get(channels + "?page_size=500");
    Reply zipped = client.with("Accept-Encoding", "gzip").get(channels + "?page_size=500");

    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(zipped.header("Content-Encoding")).contains("gzip");
    assertThat(zipped.headers().firstValueAsLong("Content-Length").orElseThrow())
        .isLessThan(plain.headers().firstValueAsLong("Content-Length").orElseThrow());
  }
}
