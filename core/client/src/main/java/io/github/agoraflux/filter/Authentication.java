package io.github.agoraflux.filter;

import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.ExchangeFilter;
import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.operation.Operation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
      return signed(call, credential)
          .flatMap(
              signed ->
                  next.exchange(signed)
                      .onErrorResume(
                          RejectedException.Unauthenticated.class,
                          refusal ->
                              credential.refused(signed)
                                  ? signed(call, credential).flatMap(next::exchange)
                                  : Mono.error(refusal)));
    };
  }

  private static Mono<Call> signed(Call call, Credential credential) {
    return Mono.defer(() -> credential.sign(call))
        .switchIfEmpty(Mono.error(() -> unsigned(call, credential)));
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

  private static IllegalStateException unsigned(Call call, Credential credential) {
    return new IllegalStateException(
        call.operation().id() + " was not signed by its " + credential.scheme() + " credential");
  }

  private IllegalStateException missing(Operation.Template<?> operation) {
    return new IllegalStateException(
        operation.id()
            + " must be given a credential of "
            + operation.schemes()
            + ", but the client has "
            + credentials.keySet());
  }
}
