package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.auth.AgoraToken;
import io.github.agoraflux.simulator.auth.BoardToken;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every way to authenticate, from the socket to the answer. */
class AuthenticationTest {

  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
  private static final String OTHER_APP = "0123456789abcdef0123456789abcdef";
  private static final String OTHER_CERTIFICATE = "5CFd2fd1755d40ecb72977518be15d3b";

  private final ManualTime time = new ManualTime(START);
  private AgoraSimulator agora;
  private RawClient client;
  private RawClient basic;

  @BeforeEach
  void start() {
    agora =
        AgoraSimulator.start(
            settings ->
                settings
                    .time(time)
                    .anotherAppId(OTHER_APP, OTHER_CERTIFICATE)
                    .service(AuthenticatedService::new));
    basic = RawClient.of(agora);
    client = basic.without("Authorization");
  }

  @AfterEach
  void close() {
    agora.close();
  }

  private AgoraToken token(byte[]... services) {
    return AgoraToken.of(agora.appId(), agora.appCertificate(), START, services);
  }

  private RawClient with(AgoraToken token) {
    return client.with("Authorization", "agora token=" + token.mint());
  }

  private RawClient old(String token, String user) {
    return client.with("x-agora-token", token).with("x-agora-uid", user);
  }

  private RawClient board(String token) {
    return client.with("token", token);
  }

  private BoardToken boardToken(int role) {
    return BoardToken.sdk(agora.whiteboardAccessKey(), agora.whiteboardSecretKey(), role);
  }

  private String of(String path) {
    return path.replace("APP", agora.appId());
  }

  private void accepted(RawClient caller, String path) throws IOException {
    assertThat(caller.post(of(path), "{}").status()).isEqualTo(200);
  }

  private void refused(RawClient caller, String path, int status, String message)
      throws IOException {
    Reply reply = caller.with("X-Request-ID", "mine").post(of(path), "{}");
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.json()).isEqualTo(Reply.parse("{\"message\":\"" + message + "\"}"));
    assertThat(reply.header("X-Request-ID").isPresent()).isEqualTo(status != 401);
  }

  private void wrong(RawClient caller, String path) throws IOException {
    refused(caller, path, 401, AuthenticatedService.WRONG);
  }

  @Test
  @DisplayName("Who brings nothing is told that something is missing, wherever")
  void missing() throws IOException {
    for (String path :
        new String[] {
          "/gateway/APP",
          "/signaling/APP",
          "/signaling/APP/users/anna",
          "/signaling-only/APP",
          "/edu/APP",
          "/agents/APP",
          "/board/rooms",
          "/board/rooms/here",
          "/board/tasks/here"
        }) {
      refused(client, path, 401, AuthenticatedService.MISSING);
    }
    accepted(client, "/open");
    assertThat(AuthenticatedService.operations(agora)).hasSize(10);
  }

  @Test
  @DisplayName("Basic credentials are taken beside signatures and tokens, not in place of them")
  void basic() throws IOException {
    RawClient stranger = client.with("Authorization", RawClient.basic(agora.customerId(), "x"));
    for (String path :
        new String[] {
          "/gateway/APP", "/signaling/APP", "/signaling/APP/users/anybody", "/agents/APP"
        }) {
      accepted(basic, path);
      wrong(stranger, path);
    }
    wrong(basic, "/signaling-only/APP");
    wrong(basic, "/edu/APP");
    refused(basic, "/board/rooms", 401, AuthenticatedService.MISSING);
  }

  @Test
  @DisplayName("Signaling takes a token in the Authorization header, with the user beside or not")
  void signaling() throws IOException {
    for (byte[] service : new byte[][] {AgoraToken.rtm("anna"), AgoraToken.rtm2("anna")}) {
      RawClient anna = with(token(service));

      accepted(anna, "/signaling/APP");
      accepted(anna.with("x-agora-uid", "anna"), "/signaling-only/APP");
      accepted(anna, "/signaling/APP/users/anna");
      accepted(anna.with("x-agora-uid", "anna"), "/signaling/APP/users/anna");
      wrong(anna.with("x-agora-uid", "bert"), "/signaling/APP");
      wrong(anna, "/signaling/APP/users/bert");
      wrong(anna.with("x-agora-uid", "bert"), "/signaling/APP/users/bert");
    }
  }

  @Test
  @DisplayName("Signaling takes a token of either version in the older pair of headers")
  void oldPair() throws IOException {
    String seven = token(AgoraToken.rtm("anna")).mint();
    Instant end = START.plusSeconds(60);
    String six = AgoraToken.version6(agora.appId(), agora.appCertificate(), "anna", end, end);

    for (String token : new String[] {six, seven}) {
      accepted(old(token, "anna"), "/signaling/APP");
      accepted(old(token, "anna"), "/signaling/APP/users/anna");
      accepted(old(token, "anna"), "/edu/APP");
      wrong(old(token, "bert"), "/signaling/APP");
      wrong(old(token, "anna"), "/signaling/APP/users/bert");
      wrong(client.with("x-agora-token", token), "/signaling/APP");
      refused(old(token, "anna"), "/agents/APP", 401, AuthenticatedService.MISSING);
    }
    wrong(client.with("Authorization", "agora token=" + six), "/signaling/APP");
    time.advance(Duration.ofMinutes(1));
    wrong(old(six, "anna"), "/signaling/APP");
    accepted(old(seven, "anna"), "/signaling/APP");
  }

  @Test
  @DisplayName("A classroom takes the education token of the project or a Signaling token")
  void classroom() throws IOException {
    accepted(with(token(AgoraToken.education(3, "", "", -1))), "/edu/APP");
    accepted(
        with(token(AgoraToken.education(3, "", "", -1))).with("x-agora-uid", "whatever"),
        "/edu/APP");
    accepted(with(token(AgoraToken.rtm("anna"))), "/edu/APP");
    accepted(old(token(AgoraToken.rtm("anna")).mint(), "anna"), "/edu/APP");
    wrong(with(token(AgoraToken.education(1, "room", "anna", 1))), "/edu/APP");
    wrong(with(token(AgoraToken.education(2, "", "anna", -1))), "/edu/APP");
    wrong(old(token(AgoraToken.education(3, "", "", -1)).mint(), "anna"), "/edu/APP");
    wrong(with(token(AgoraToken.rtc("room", "1"))), "/edu/APP");
  }

  @Test
  @DisplayName("Conversational AI takes an RTC token of at most 24 hours")
  void agents() throws IOException {
    AgoraToken token = token(AgoraToken.rtc("room", "1"), AgoraToken.rtm("1"));

    accepted(with(token), "/agents/APP");
    accepted(with(token.life(86_400)), "/agents/APP");
    wrong(with(token.life(86_401)), "/agents/APP");
    wrong(with(token(AgoraToken.rtm("1"))), "/agents/APP");
    wrong(with(token(AgoraToken.education(3, "", "", -1))), "/agents/APP");
  }

  @Test
  @DisplayName("A token of another project or with another certificate is refused")
  void project() throws IOException {
    AgoraToken token = token(AgoraToken.rtm("anna"));

    wrong(with(token.certificate(OTHER_CERTIFICATE)), "/signaling/APP");
    wrong(with(token.appId(OTHER_APP)), "/signaling/APP");
    AgoraToken other = token.appId(OTHER_APP).certificate(OTHER_CERTIFICATE);
    wrong(with(other), "/signaling/APP");
    accepted(with(other), "/signaling/" + OTHER_APP);
    wrong(with(token), "/signaling/" + OTHER_APP);
    wrong(with(token.appId("0".repeat(32))), "/signaling/" + "0".repeat(32));
  }

  @Test
  @DisplayName("Tokens and privileges expire on the simulator's clock")
  void expiry() throws IOException {
    RawClient token = with(token(AgoraToken.rtm("anna")).life(20));
    RawClient privilege = with(token(AgoraToken.service(2, 1, 10, AgoraToken.string("anna"))));

    accepted(privilege, "/signaling/APP");
    time.advance(Duration.ofSeconds(10));
    wrong(privilege, "/signaling/APP");
    accepted(token, "/signaling/APP");
    time.advance(Duration.ofSeconds(10));
    wrong(token, "/signaling/APP");
  }

  @Test
  @DisplayName("A token of the future is taken once the future is near enough")
  void future() throws IOException {
    RawClient token = with(token(AgoraToken.rtm("anna")).issuedLater(301));

    wrong(token, "/signaling/APP");
    time.advance(Duration.ofSeconds(1));
    accepted(token, "/signaling/APP");
  }

  @Test
  @DisplayName("Garbage, half tokens and bombs are refused like any other wrong token")
  void garbage() throws IOException {
    String token = token(AgoraToken.rtm("anna")).mint();
    String[] headers = {
      "agora",
      "agora token=",
      "agora token=007",
      "agora token=###",
      "agora token=" + token.substring(0, token.length() / 2),
      "agora " + token,
      token,
      "Bearer " + token,
      "agora token=" + AgoraToken.wrap(new byte[2_000_000])
    };
    for (String header : headers) {
      wrong(client.with("Authorization", header), "/signaling/APP");
      wrong(client.with("Authorization", header), "/edu/APP");
      wrong(client.with("Authorization", header), "/agents/APP");
      wrong(client.with("Authorization", header), "/gateway/APP");
    }
    accepted(client.with("Authorization", "Agora Token=" + token), "/signaling/APP");
  }

  @Test
  @DisplayName("A whiteboard tells why it refuses a token")
  void whiteboard() throws IOException {
    BoardToken writer = boardToken(1);

    accepted(board(writer.mint()), "/board/rooms");
    accepted(board(writer.mint()), "/board/rooms/here");
    accepted(board(writer.room("here").mint()), "/board/rooms/here");
    accepted(board(boardToken(2).task("here").mint()), "/board/tasks/here");
    refused(board("NETLESSSDK_###"), "/board/rooms", 401, "invalid format of token");
    refused(
        board(writer.secretKey("other").mint()), "/board/rooms", 401, "invalid signature of token");
    refused(board(writer.expiring(START).mint()), "/board/rooms", 401, "expired token");
    refused(board(boardToken(2).mint()), "/board/rooms", 403, "token access role reader forbidden");
    refused(board(writer.room("here").mint()), "/board/rooms", 403, "token access team forbidden");
    refused(
        board(writer.room("there").mint()),
        "/board/rooms/here",
        403,
        "token access room forbidden");
    refused(
        board(writer.task("there").mint()),
        "/board/tasks/here",
        403,
        "token access task forbidden");
  }

  @Test
  @DisplayName("A whiteboard token expires on the simulator's clock, to the millisecond")
  void whiteboardExpiry() throws IOException {
    RawClient token = board(boardToken(1).expiring(START.plusMillis(1500)).mint());

    time.advance(Duration.ofMillis(1499));
    accepted(token, "/board/rooms");
    time.advance(Duration.ofMillis(1));
    refused(token, "/board/rooms", 401, "expired token");
  }

  @Test
  @DisplayName("No token can be read in the journal, wherever it was put")
  void journal() throws IOException {
    String seven = token(AgoraToken.rtm("anna")).mint();
    String six = AgoraToken.version6(agora.appId(), agora.appCertificate(), "anna", START, START);
    String board = boardToken(1).mint();
    for (String token : new String[] {seven, six, board}) {
      client
          .with("Authorization", token + " x")
          .with("token", token + " x")
          .with("x-agora-token", token)
          .with("x-agora-uid", token)
          .with("x-other", "a " + token)
          .post("/open?a=b&token=" + token.replace("+", "%2B").replace("=", "%3D"), "{}");
    }
    client.with("Authorization", "agora token=" + seven).post("/open", "{}");

    String journal = agora.journal().all().toString();

    for (String token : new String[] {seven, six, board}) {
      assertThat(journal)
          .doesNotContain(token.substring(0, 50))
          .doesNotContain(token.substring(token.length() - 40, token.length() - 10));
    }
    assertThat(agora.journal().all()).hasSize(4);
    assertThat(agora.journal().all().get(0).query("a")).isEqualTo("b");
    assertThat(agora.journal().all().get(3).header("Authorization"))
        .matches("agora <sha-256 [0-9a-f]{16}>");
  }
}
