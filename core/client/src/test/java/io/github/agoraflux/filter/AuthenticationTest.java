package io.github.agoraflux.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.time.TimeSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Who signs an attempt, and what a refusal leads to. */
class AuthenticationTest {

  private final ScriptedExchange wire = new ScriptedExchange(TimeSource.system());

  /** Signs with its scheme and a number that grows with every signature. */
  private static final class Pen implements Credential {

    private final AuthScheme scheme;
    private final boolean renewable;
    private final List<String> refused = new ArrayList<>();
    private int signatures;

    Pen(AuthScheme scheme, boolean renewable) {
      this.scheme = scheme;
      this.renewable = renewable;
    }

    @Override
    public AuthScheme scheme() {
      return scheme;
    }

    @Override
    public String account() {
      return "account";
    }

    @Override
    public Mono<Call> sign(Call call) {
      return Mono.fromSupplier(() -> call.header("Authorization", scheme + " " + ++signatures));
    }

    @Override
    public boolean refused(Call call) {
      refused.add(signature(call));
      return renewable;
    }
  }

  private static String signature(Call call) {
    return String.valueOf(call.headers().get("Authorization"));
  }

  private List<String> signatures() {
    return wire.attempts().stream().map(attempt -> signature(attempt.call())).toList();
  }

  private Mono<Reply> send(Call call, Credential... credentials) {
    return wire.filter(Authentication.with(credentials)).exchange(call);
  }

  private static Call call(AuthScheme... schemes) {
    return Samples.call(Samples.operation(Repeatability.SAFE).accepts(schemes));
  }

  @Test
  void theOperationsFirstSchemeSigns() {
    Pen basic = new Pen(AuthScheme.BASIC, false);
    Pen hmac = new Pen(AuthScheme.HMAC, false);

    StepVerifier.create(send(call(AuthScheme.HMAC, AuthScheme.BASIC), basic, hmac))
        .expectNext(ScriptedExchange.OK)
        .verifyComplete();

    assertThat(signatures()).containsExactly("HMAC 1");
  }

  @Test
  void theNextSchemeSignsWhereTheFirstHasNoCredential() {
    Pen basic = new Pen(AuthScheme.BASIC, false);

    StepVerifier.create(send(call(AuthScheme.SIGNALING_TOKEN, AuthScheme.BASIC), basic))
        .expectNextCount(1)
        .verifyComplete();

    assertThat(signatures()).containsExactly("BASIC 1");
  }

  @Test
  void ofTwoCredentialsOfOneSchemeTheLaterSigns() {
    Pen earlier = new Pen(AuthScheme.BASIC, false);
    Pen later = new Pen(AuthScheme.BASIC, false);

    send(call(AuthScheme.BASIC), earlier, later).subscribe();

    assertThat(earlier.signatures).isZero();
    assertThat(later.signatures).isOne();
  }

  @Test
  void aMissingCredentialIsAnErrorAndNothingIsSent() {
    Pen basic = new Pen(AuthScheme.BASIC, false);

    StepVerifier.create(send(call(AuthScheme.RTC_TOKEN, AuthScheme.HMAC), basic))
        .verifyErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                        "sample.act must be given a credential of [RTC_TOKEN, HMAC],"
                            + " but the client has [BASIC]"));

    assertThat(wire.attempts()).isEmpty();
    assertThat(basic.signatures).isZero();
  }

  @Test
  void anOperationWithoutASchemeIsSentAsItIs() {
    StepVerifier.create(send(call(AuthScheme.NONE), new Pen(AuthScheme.BASIC, false)))
        .expectNextCount(1)
        .verifyComplete();

    assertThat(signatures()).containsExactly("null");
  }

  @Test
  void everyAttemptIsSignedAnew() {
    Pen pen = new Pen(AuthScheme.BASIC, false);
    Mono<Reply> mono = send(call(AuthScheme.BASIC), pen);
    assertThat(pen.signatures).isZero();

    StepVerifier.create(mono.repeat(2)).expectNextCount(3).verifyComplete();

    assertThat(signatures()).containsExactly("BASIC 1", "BASIC 2", "BASIC 3");
  }

  @Test
  void aRefusedCredentialThatRenewsItselfSignsOnceMore() {
    Pen pen = new Pen(AuthScheme.SIGNALING_TOKEN, true);
    wire.then(FailureKind.HTTP_401);

    StepVerifier.create(send(call(AuthScheme.SIGNALING_TOKEN), pen))
        .expectNext(ScriptedExchange.OK)
        .verifyComplete();

    assertThat(signatures()).containsExactly("SIGNALING_TOKEN 1", "SIGNALING_TOKEN 2");
    assertThat(pen.refused).containsExactly("SIGNALING_TOKEN 1");
  }

  @Test
  void aSecondRefusalIsTheCallers() {
    Pen pen = new Pen(AuthScheme.SIGNALING_TOKEN, true);
    wire.otherwise(FailureKind.HTTP_401::on);

    StepVerifier.create(send(call(AuthScheme.SIGNALING_TOKEN), pen))
        .verifyError(RejectedException.Unauthenticated.class);

    assertThat(wire.attempts()).hasSize(2);
    assertThat(pen.refused).hasSize(1);
  }

  @Test
  void aRefusedCredentialThatCannotRenewItselfEndsTheCall() {
    Pen pen = new Pen(AuthScheme.BASIC, false);
    wire.then(FailureKind.HTTP_401);

    StepVerifier.create(send(call(AuthScheme.BASIC), pen))
        .verifyError(RejectedException.Unauthenticated.class);

    assertThat(wire.attempts()).hasSize(1);
    assertThat(pen.refused).containsExactly("BASIC 1");
  }

  @Test
  void otherRefusalsAreNoBusinessOfTheCredentials() {
    Pen pen = new Pen(AuthScheme.BASIC, true);
    wire.then(FailureKind.HTTP_403);

    StepVerifier.create(send(call(AuthScheme.BASIC), pen))
        .verifyError(RejectedException.Forbidden.class);

    assertThat(wire.attempts()).hasSize(1);
    assertThat(pen.refused).isEmpty();
  }

  @Test
  void aCredentialThatDoesNotSignIsAnErrorAndNothingIsSent() {
    IllegalStateException noToken = new IllegalStateException("no token to be had");
    Operation.Template<Void> operation =
        Samples.operation(Repeatability.SAFE).accepts(AuthScheme.HMAC);

    StepVerifier.create(send(Samples.call(operation), signingBy(Mono.empty())))
        .verifyErrorMessage("sample.act was not signed by its HMAC credential");
    StepVerifier.create(send(Samples.call(operation), signingBy(Mono.error(noToken))))
        .verifyErrorMatches(error -> error == noToken);

    assertThat(wire.attempts()).isEmpty();
  }

  private static Credential signingBy(Mono<Call> signing) {
    return new Credential() {
      @Override
      public AuthScheme scheme() {
        return AuthScheme.HMAC;
      }

      @Override
      public String account() {
        return "account";
      }

      @Override
      public Mono<Call> sign(Call call) {
        return signing;
      }
    };
  }
}
