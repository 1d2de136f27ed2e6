package io.github.agoraflux.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.auth.accesstoken.AccessToken;
import io.github.agoraflux.auth.accesstoken.EducationService;
import io.github.agoraflux.auth.accesstoken.RtmService;
import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.auth.token.Token;
import io.github.agoraflux.auth.token.TokenSource;
import io.github.agoraflux.auth.whiteboard.WhiteboardRole;
import io.github.agoraflux.auth.whiteboard.WhiteboardScope;
import io.github.agoraflux.auth.whiteboard.WhiteboardToken;
import io.github.agoraflux.auth.whiteboard.WhiteboardTokenIssuer;
import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Headers;
import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.value.AppId;
import io.github.agoraflux.value.Secret;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** Tokens in the headers that Agora documents, and what a refusal does to them. */
class TokenCredentialsTest {

  private static final AppId APP = AppId.of("970ca35de60c44645bbae8a215061b33");
  private static final TokenIssuer ISSUER =
      TokenIssuer.of(APP.value(), "5cfd2fd1755d40ecb72977518be15d3b");
  private static final WhiteboardTokenIssuer WHITEBOARD =
      WhiteboardTokenIssuer.of("accessKey", "whiteboard secret access key");

  private final AtomicInteger fetched = new AtomicInteger();
  private final TokenSource numbered = numbered("007number");

  private TokenSource numbered(String prefix) {
    return TokenSource.minting(
        () -> Token.of(Secret.of(prefix + fetched.incrementAndGet()), Instant.MAX));
  }

  private static Headers signed(Credential credential, Call call) {
    Call[] signed = new Call[1];
    StepVerifier.create(credential.sign(call))
        .consumeNextWith(each -> signed[0] = each)
        .verifyComplete();
    return Objects.requireNonNull(signed[0]).headers();
  }

  private static String bearer(Headers headers) {
    return Objects.requireNonNull(headers.get("Authorization")).replaceFirst("^agora token=", "");
  }

  @Test
  void aSignalingTokenGoesWithItsUser() {
    Headers headers = signed(SignalingTokenCredential.of(APP, "alice", numbered), Calls.call());
    assertThat(headers.get("Authorization")).isEqualTo("agora token=007number1");
    assertThat(headers.get("x-agora-uid")).isEqualTo("alice");
    assertThat(headers.get("x-agora-token")).isNull();
  }

  @Test
  void anOldSignalingTokenGoesIntoTheOldHeaders() {
    Headers headers =
        signed(SignalingTokenCredential.of(APP, "alice", numbered("006oldtoken")), Calls.call());
    assertThat(headers.get("x-agora-token")).isEqualTo("006oldtoken1");
    assertThat(headers.get("x-agora-uid")).isEqualTo("alice");
    assertThat(headers.get("Authorization")).isNull();
  }

  @Test
  void anySignalingTokenGoesIntoTheOldHeadersIfSoAsked() {
    Headers headers =
        signed(SignalingTokenCredential.of(APP, "alice", numbered).inAgoraHeaders(), Calls.call());
    assertThat(headers.get("x-agora-token")).isEqualTo("007number1");
    assertThat(headers.get("Authorization")).isNull();
  }

  @Test
  void aMintedSignalingTokenIsForItsUser() {
    SignalingTokenCredential credential = SignalingTokenCredential.minting(ISSUER, "alice");
    AccessToken token = AccessToken.parse(bearer(signed(credential, Calls.call())));
    assertThat(token.appId()).isEqualTo(APP);
    assertThat(token.lifetime()).isEqualTo(SignalingTokenCredential.MINTED_LIFETIME);
    assertThat(token.services(RtmService.class))
        .singleElement()
        .extracting(RtmService::user)
        .isEqualTo("alice");
    assertThat(credential.scheme()).isEqualTo(AuthScheme.SIGNALING_TOKEN);
    assertThat(credential.account()).isEqualTo(APP.value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " alice", "alice\r\nX-Evil: 1", "ключ"})
  void aUserThatCannotStandInAHeaderIsRefused(String user) {
    assertThatThrownBy(() -> SignalingTokenCredential.of(APP, user, numbered))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("userId must be 1 to 64 printable ASCII characters");
  }

  @Test
  void anRtcTokenGoesAlone() {
    AgoraTokenCredential credential = AgoraTokenCredential.rtc(APP, numbered);
    Headers headers = signed(credential, Calls.call());
    assertThat(headers.get("Authorization")).isEqualTo("agora token=007number1");
    assertThat(headers.get("x-agora-uid")).isNull();
    assertThat(credential.scheme()).isEqualTo(AuthScheme.RTC_TOKEN);
    assertThat(credential.account()).isEqualTo(APP.value());
  }

  @Test
  void aMintedEducationTokenIsForTheApplication() {
    AgoraTokenCredential credential = AgoraTokenCredential.mintingEducation(ISSUER);
    AccessToken token = AccessToken.parse(bearer(signed(credential, Calls.call())));
    assertThat(token.services(EducationService.class))
        .singleElement()
        .extracting(EducationService::role)
        .isEqualTo(EducationService.NO_ROLE);
    assertThat(credential.scheme()).isEqualTo(AuthScheme.EDUCATION_TOKEN);
  }

  @Test
  void aWhiteboardSdkTokenIsKept() {
    WhiteboardCredential credential = WhiteboardCredential.sdk(WHITEBOARD, WhiteboardRole.WRITER);
    String first = signed(credential, Calls.call()).get("token");
    assertThat(signed(credential, Calls.about("room-1")).get("token")).isEqualTo(first);
    WhiteboardToken token = WhiteboardToken.parse(Objects.requireNonNull(first));
    assertThat(token.scope()).isEqualTo(WhiteboardScope.SDK);
    assertThat(token.role()).isEqualTo(WhiteboardRole.WRITER);
    assertThat(credential.scheme()).isEqualTo(AuthScheme.WHITEBOARD_SDK_TOKEN);
    assertThat(credential.account()).isEqualTo("accessKey");
  }

  @Test
  void whiteboardRoomAndTaskTokensAreForWhatTheAttemptIsAbout() {
    WhiteboardCredential rooms = WhiteboardCredential.rooms(WHITEBOARD, WhiteboardRole.ADMIN);
    WhiteboardCredential tasks = WhiteboardCredential.tasks(WHITEBOARD, WhiteboardRole.READER);
    assertThat(rooms.scheme()).isEqualTo(AuthScheme.WHITEBOARD_ROOM_TOKEN);
    assertThat(tasks.scheme()).isEqualTo(AuthScheme.WHITEBOARD_TASK_TOKEN);
    WhiteboardToken room = token(signed(rooms, Calls.about("room-1")));
    WhiteboardToken task = token(signed(tasks, Calls.about("task-1")));
    assertThat(room.scope()).isEqualTo(WhiteboardScope.ROOM);
    assertThat(room.uuid()).contains("room-1");
    assertThat(task.scope()).isEqualTo(WhiteboardScope.TASK);
    assertThat(task.uuid()).contains("task-1");
    StepVerifier.create(rooms.sign(Calls.call())).verifyErrorMessage("uuid must be given");
  }

  private static WhiteboardToken token(Headers headers) {
    return WhiteboardToken.parse(Objects.requireNonNull(headers.get("token")));
  }

  @Test
  void aRefusedTokenIsRenewedOnceForAllWhoBoreIt() {
    renewedOnce(SignalingTokenCredential.of(APP, "alice", numbered));
    renewedOnce(SignalingTokenCredential.of(APP, "alice", numbered).inAgoraHeaders());
    renewedOnce(AgoraTokenCredential.rtc(APP, numbered("007rtctoken")));
    renewedOnce(WhiteboardCredential.of(WhiteboardScope.SDK, "ak", numbered("NETLESSSDK_")));
  }

  private void renewedOnce(Credential credential) {
    Call call = Calls.call();
    Call[] attempts = new Call[2];
    StepVerifier.create(credential.sign(call))
        .consumeNextWith(it -> attempts[0] = it)
        .verifyComplete();
    int before = fetched.get();
    for (int refusal = 0; refusal < 10; refusal++) {
      assertThat(credential.refused(Objects.requireNonNull(attempts[0]))).isTrue();
      StepVerifier.create(credential.sign(call))
          .consumeNextWith(it -> attempts[1] = it)
          .verifyComplete();
    }
    assertThat(fetched).hasValue(before + 1);
    assertThat(Objects.requireNonNull(attempts[1]).headers())
        .isNotEqualTo(Objects.requireNonNull(attempts[0]).headers());
  }

  /** Another attempt with a token minted for the very attempt would be refused just the same. */
  @Test
  void anAttemptWithoutARenewableTokenIsNotRepeated() {
    Call unsigned = Calls.about("room-1");
    assertThat(AgoraTokenCredential.rtc(APP, numbered).refused(unsigned)).isFalse();
    assertThat(SignalingTokenCredential.of(APP, "alice", numbered).refused(unsigned)).isFalse();
    assertThat(
            WhiteboardCredential.rooms(WHITEBOARD, WhiteboardRole.ADMIN)
                .refused(unsigned.header("token", "NETLESSROOM_a-token")))
        .isFalse();
  }

  @Test
  void printNoToken() {
    assertThat(SignalingTokenCredential.minting(ISSUER, "alice"))
        .hasToString("SignalingTokenCredential[appId=" + APP + ", userId=alice]");
    assertThat(AgoraTokenCredential.mintingEducation(ISSUER))
        .hasToString("AgoraTokenCredential[scheme=EDUCATION_TOKEN, appId=" + APP + "]");
    assertThat(WhiteboardCredential.rooms(WHITEBOARD, WhiteboardRole.ADMIN))
        .hasToString("WhiteboardCredential[scope=ROOM, accessKey=accessKey]");
  }
}
