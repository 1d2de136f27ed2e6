package io.github.agoraflux.filter;

import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.exchange.Headers;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;

/** Operations and calls to filter. */
final class Samples {

  /** Where a call goes that nobody has chosen a host for. */
  static final Endpoint NOMINAL = Endpoint.https("nominal.example");

  private Samples() {}

  static Operation.Template<Void> operation(Repeatability repeatability) {
    return Operation.named("sample.act")
        .post("/v1/act")
        .repeatable(repeatability)
        .ifOutcomeUnknown("list the acts and look");
  }

  static Call call(Repeatability repeatability) {
    return call(operation(repeatability));
  }

  static Call call(Operation.Template<?> operation) {
    return Call.of(operation.call(), NOMINAL, Headers.none(), null);
  }
}
