package io.github.agoraflux.filter;

import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.ExchangeFilter;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.relay.Relay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.Exceptions;
import reactor.core.Fuseable;
import reactor.core.publisher.Mono;

/**
 * Signs every attempt with the credential that the operation takes. Where a credential can renew
 * itself, an attempt that is refused as unauthenticated is signed and made once more.
 */
public final class Authentication implements ExchangeFilter {

  private final Map<AuthScheme, Credential> credentials = new EnumMap<>(AuthScheme.class);

  private Authentication(List<Credential> credentials) {
    credentials.forEach(credential -> this.credentials.put(credential.scheme(), credential));
  }

  /**
   * Signs with these credentials.
   *
   * @param credentials at most one for each scheme; a later one replaces an earlier one
   * @return the filter
   */
  public static Authentication with(Credential... credentials) {
    return new Authentication(List.of(credentials));
  }

  @Override
  public Exchange around(Exchange next) {
    return call -> {
      Operation.Template<?> operation = call.operation().template();
      Credential credential = credentialFor(operation);
      if (credential == null) {
        return operation.schemes().contains(AuthScheme.NONE)
            ? next.exchange(call)
            : Mono.error(missing(operation));
      }
      return new Signed(call, credential, next);
    };
  }

  private @Nullable Credential credentialFor(Operation.Template<?> operation) {
    for (AuthScheme scheme : operation.schemes()) {
      Credential credential = credentials.get(scheme);
      if (credential != null) {
        return credential;
      }
    }
    return null;
  }

  private IllegalStateException missing(Operation.Template<?> operation) {
    return new IllegalStateException(
        operation.id()
            + " must be given a credential of "
            + operation.schemes()
            + ", but the client has "
            + credentials.keySet());
  }

  /** An attempt that is signed when it is made, and once more if that may help. */
  private static final class Signed extends Mono<Reply> {

    private final Call call;
    private final Credential credential;
    private final Exchange next;

    Signed(Call call, Credential credential, Exchange next) {
      this.call = call;
      this.credential = credential;
      this.next = next;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Reply> awaiting) {
      new Signing(awaiting, this).begin();
    }
  }

  private static final class Signing extends Relay<Reply, Reply> {

    private final Signed attempt;
    private volatile @Nullable Call signed;
    private boolean renewed;

    Signing(CoreSubscriber<? super Reply> awaiting, Signed attempt) {
      super(awaiting);
      this.attempt = attempt;
    }

    /** A signature that is there already, as with a password, is not worth a detour. */
    @Override
    protected Mono<Reply> source() {
      Mono<Call> signature = attempt.credential.sign(attempt.call);
      return signature instanceof Fuseable.ScalarCallable<?> known
          ? exchange(value(known))
          : signature.switchIfEmpty(Mono.error(this::unsigned)).flatMap(this::exchange);
    }

    private static @Nullable Call value(Fuseable.ScalarCallable<?> known) {
      try {
        return (Call) known.call();
      } catch (Exception e) {
        throw Exceptions.propagate(e);
      }
    }

    private Mono<Reply> exchange(@Nullable Call call) {
      if (call == null) {
        return Mono.error(unsigned());
      }
      signed = call;
      return attempt.next.exchange(call);
    }

    private IllegalStateException unsigned() {
      return new IllegalStateException(
          attempt.call.operation().id()
              + " was not signed by its "
              + attempt.credential.scheme()
              + " credential");
    }

    @Override
    protected void onItem(Reply reply) {
      deliver(reply);
    }

    @Override
    protected void onFailure(Throwable failure) {
      Call refused = signed;
      if (!renewed
          && refused != null
          && failure instanceof RejectedException.Unauthenticated
          && attempt.credential.refused(refused)) {
        renewed = true;
        again();
      } else {
        fail(failure);
      }
    }
  }
}
