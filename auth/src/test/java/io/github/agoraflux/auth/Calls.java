package io.github.agoraflux.auth;

import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.exchange.Headers;
import io.github.agoraflux.operation.Operation;

/** Attempts that wait to be signed. */
final class Calls {

  private Calls() {}

  static Call call() {
    return of(Operation.named("test.read").get("/here").call());
  }

  static Call about(String uuid) {
    return of(Operation.named("test.about").get("/about/{uuid}").call().with("uuid", uuid));
  }

  private static Call of(Operation<Void> operation) {
    return Call.of(operation, Endpoint.https("api.agora.io"), Headers.none(), null);
  }
}
