package io.github.agoraflux.auth.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.auth.AgoraTokenCredential;
import io.github.agoraflux.auth.HmacCredential;
import io.github.agoraflux.auth.SignalingTokenCredential;
import io.github.agoraflux.auth.WhiteboardCredential;
import io.github.agoraflux.auth.accesstoken.RtcRole;
import io.github.agoraflux.auth.accesstoken.RtcUser;
import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.auth.token.TokenSource;
import io.github.agoraflux.auth.whiteboard.WhiteboardRole;
import io.github.agoraflux.auth.whiteboard.WhiteboardScope;
import io.github.agoraflux.auth.whiteboard.WhiteboardTokenIssuer;
import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.time.TimeSource;
import io.github.agoraflux.value.AppId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** Every credential against a server that verifies it: what it lets in and what it refuses. */
class CredentialsOverTheWireTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final ManualTime time = new ManualTime(NOW);
  private final InstantSource clock = () -> time.instant();
  private AgoraSimulator agora;
  private TokenIssuer issuer;
  private WhiteboardTokenIssuer whiteboard;

  @BeforeEach
  void start() {
    agora = AgoraSimulator.start(settings -> settings.time(time).service(Doors::new));
    issuer = TokenIssuer.of(agora.appId(), agora.appCertificate()).clock(clock);
    whiteboard =
        WhiteboardTokenIssuer.of(agora.whiteboardAccessKey(), agora.whiteboardSecretKey())
            .clock(clock);
  }

  @AfterEach
  void stop() {
    agora.close();
  }

  private static Operation.Template<Void> door(String id, String path, AuthScheme scheme) {
    return Operation.named("doors." + id).post(path).accepts(scheme);
  }

  private StepVerifier.Step<Void> call(Credential credential, Operation<Void> operation) {
    AgoraClient client = client(credential);
    return StepVerifier.create(client.execute(operation).doFinally(end -> client.close()));
  }

  private AgoraClient client(Credential credential) {
    return AgoraClient.builder()
        .appId(agora.appId())
        .credential(credential)
        .endpoint(agora.httpUri())
        .withoutLimits()
        .withoutRetry()
        .build();
  }

  private List<Integer> statuses(String id) {
    return agora.journal().of("doors." + id).stream().map(RecordedRequest::status).toList();
  }

  private HmacCredential hmac(String secret) {
    return HmacCredential.of(agora.customerId(), secret).clock(clock);
  }

  private static Operation<Void> gateway() {
    return door("gateway", "/gateway/{appId}/keys/{key}", AuthScheme.HMAC)
        .with("key", "live/ключ ?#%")
        .query("limit", 10)
        .query("cursor", "a+b/c=");
  }

  @Test
  void aSignatureCoversPathQueryAndBody() {
    call(hmac(agora.customerSecret()), gateway()).verifyComplete();
    call(hmac(agora.customerSecret()), gateway().body(Map.of("channel", "канал 🔑")))
        .verifyComplete();
    assertThat(statuses("gateway")).containsExactly(200, 200);
    RecordedRequest request = agora.journal().of("doors.gateway").get(1);
    assertThat(request.pathVariable("key")).isEqualTo("live/ключ ?#%");
    assertThat(request.header("Date")).isEqualTo("Fri, 02 Jan 2026 03:04:05 GMT");
    assertThat(request.header("Digest")).startsWith("SHA-256=");
  }

  @Test
  void aSignatureWithAnotherSecretOrClockIsRefusedAndNotRepeated() {
    call(hmac("not the customer's secret"), gateway())
        .verifyErrorSatisfies(
            refusal ->
                assertThat(refusal)
                    .isInstanceOf(RejectedException.Unauthenticated.class)
                    .hasMessageContaining("Invalid authentication credentials."));
    call(
            hmac(agora.customerSecret())
                .clock(InstantSource.fixed(NOW.minus(Duration.ofMinutes(6)))),
            gateway())
        .verifyError(RejectedException.Unauthenticated.class);
    assertThat(statuses("gateway")).containsExactly(401, 401);
  }

  @Test
  void aSignalingTokenLetsItsUserIn() {
    Operation.Template<Void> signaling =
        door("signaling", "/signaling/{appId}", AuthScheme.SIGNALING_TOKEN);
    Operation.Template<Void> send =
        door("send", "/signaling/{appId}/users/{userId}", AuthScheme.SIGNALING_TOKEN);
    SignalingTokenCredential alice = SignalingTokenCredential.minting(issuer, "alice");
    call(alice, signaling.call()).verifyComplete();
    call(alice.inAgoraHeaders(), signaling.call()).verifyComplete();
    call(alice, send.with("userId", "alice")).verifyComplete();
    call(alice, send.with("userId", "bob")).verifyError(RejectedException.Unauthenticated.class);
    assertThat(statuses("signaling")).containsExactly(200, 200);
    // A token can be renewed, so a refusal is met with another one, once.
    assertThat(statuses("send")).containsExactly(200, 401, 401);
  }

  @Test
  void anEducationTokenLetsTheApplicationIn() {
    Operation<Void> classroom =
        door("classroom", "/edu/{appId}", AuthScheme.EDUCATION_TOKEN).call();
    AppId app = issuer.appId();
    call(AgoraTokenCredential.mintingEducation(issuer), classroom).verifyComplete();
    call(
            AgoraTokenCredential.education(
                app, TokenSource.minting(() -> issuer.token(HOUR).educationUser("u").issue())),
            classroom)
        .verifyError(RejectedException.Unauthenticated.class);
    assertThat(statuses("classroom")).containsExactly(200, 401, 401);
  }

  @Test
  void anRtcTokenLetsAgentsIn() {
    Operation<Void> agents = door("agents", "/agents/{appId}", AuthScheme.RTC_TOKEN).call();
    call(rtc(issuer), agents).verifyComplete();
    TokenIssuer stranger = TokenIssuer.of(agora.appId(), "0".repeat(32)).clock(clock);
    call(rtc(stranger), agents).verifyError(RejectedException.Unauthenticated.class);
    assertThat(statuses("agents")).containsExactly(200, 401, 401);
  }

  private static AgoraTokenCredential rtc(TokenIssuer issuer) {
    return AgoraTokenCredential.rtc(
        issuer.appId(),
        TokenSource.minting(
            () ->
                issuer
                    .token(HOUR)
                    .rtc("lobby", RtcUser.uid(7), RtcRole.PUBLISHER)
                    .rtm("7")
                    .issue()));
  }

  @Test
  void whiteboardTokensLetInToWhatTheyAreFor() {
    Operation<Void> rooms = door("rooms", "/board/rooms", AuthScheme.WHITEBOARD_SDK_TOKEN).call();
    Operation.Template<Void> room =
        door("room", "/board/rooms/{uuid}", AuthScheme.WHITEBOARD_ROOM_TOKEN);
    Operation.Template<Void> task =
        door("task", "/board/tasks/{uuid}", AuthScheme.WHITEBOARD_TASK_TOKEN);
    call(WhiteboardCredential.sdk(whiteboard, WhiteboardRole.WRITER), rooms).verifyComplete();
    call(
            WhiteboardCredential.rooms(whiteboard, WhiteboardRole.ADMIN),
            room.with("uuid", "room \"ключ\""))
        .verifyComplete();
    call(WhiteboardCredential.tasks(whiteboard, WhiteboardRole.READER), task.with("uuid", "t-1"))
        .verifyComplete();
    assertThat(statuses("rooms")).containsExactly(200);
    assertThat(statuses("room")).containsExactly(200);
    assertThat(statuses("task")).containsExactly(200);
  }

  @Test
  void whiteboardTokensAreRefusedWithTheirReason() {
    Operation<Void> rooms = door("rooms", "/board/rooms", AuthScheme.WHITEBOARD_SDK_TOKEN).call();
    Operation<Void> room =
        door("room", "/board/rooms/{uuid}", AuthScheme.WHITEBOARD_ROOM_TOKEN)
            .with("uuid", "room-1");
    call(WhiteboardCredential.sdk(whiteboard, WhiteboardRole.READER), rooms)
        .verifyErrorSatisfies(
            refusal ->
                assertThat(refusal)
                    .isInstanceOf(RejectedException.Forbidden.class)
                    .hasMessageContaining("token access role reader forbidden"));
    call(
            WhiteboardCredential.of(
                WhiteboardScope.ROOM,
                whiteboard.accessKey(),
                TokenSource.minting(() -> whiteboard.room("room-2", WhiteboardRole.ADMIN, HOUR))),
            room)
        .verifyErrorSatisfies(
            refusal ->
                assertThat(refusal)
                    .isInstanceOf(RejectedException.Forbidden.class)
                    .hasMessageContaining("token access room forbidden"));
    call(
            WhiteboardCredential.sdk(
                WhiteboardTokenIssuer.of(whiteboard.accessKey(), "not the secret key of this one"),
                WhiteboardRole.ADMIN),
            rooms)
        .verifyErrorSatisfies(
            refusal ->
                assertThat(refusal)
                    .isInstanceOf(RejectedException.Unauthenticated.class)
                    .hasMessageContaining("invalid signature of token"));
    assertThat(statuses("rooms")).containsExactly(403, 401, 401);
    assertThat(statuses("room")).containsExactly(403);
  }

  /** The source's clock is slow, so only the server knows that the token has ended. */
  @Test
  void aTokenThatTheServerHoldsForEndedIsRenewedOnceForAllCalls() {
    AtomicInteger minted = new AtomicInteger();
    AgoraTokenCredential credential =
        AgoraTokenCredential.education(
            issuer.appId(),
            TokenSource.minting(
                    () -> {
                      minted.incrementAndGet();
                      return issuer
                          .clock(minted.get() == 1 ? longAgo() : clock)
                          .token(HOUR)
                          .educationApp()
                          .issue();
                    })
                .time(new SlowTime()));
    Operation<Void> classroom =
        door("classroom", "/edu/{appId}", AuthScheme.EDUCATION_TOKEN).call();
    AgoraClient client = client(credential);
    StepVerifier.create(
            client
                .execute(classroom)
                .thenMany(Flux.range(0, 100).flatMap(each -> client.execute(classroom), 16))
                .doFinally(end -> client.close()))
        .verifyComplete();
    assertThat(minted).hasValue(2);
    assertThat(statuses("classroom").subList(0, 2)).containsExactly(401, 200);
    assertThat(statuses("classroom")).hasSize(102).containsOnlyOnce(401);
  }

  /** Half an hour behind. */
  private static final class SlowTime implements TimeSource {

    @Override
    public long nanoTime() {
      return System.nanoTime();
    }

    @Override
    public Instant instant() {
      return NOW.minus(HOUR.dividedBy(2));
    }

    @Override
    public Scheduler scheduler() {
      return Schedulers.parallel();
    }
  }

  private static InstantSource longAgo() {
    return InstantSource.fixed(NOW.minus(HOUR));
  }

  @Test
  void theJournalShowsNoToken() {
    Function<String, @Nullable String> shown = name -> agora.journal().all().get(0).header(name);
    call(
            SignalingTokenCredential.minting(issuer, "alice").inAgoraHeaders(),
            door("signaling", "/signaling/{appId}", AuthScheme.SIGNALING_TOKEN).call())
        .verifyComplete();
    assertThat(shown.apply("x-agora-token")).startsWith("<sha-256 ");
    assertThat(shown.apply("x-agora-uid")).isEqualTo("alice");
  }
}
