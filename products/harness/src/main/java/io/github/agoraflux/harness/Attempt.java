package io.github.agoraflux.harness;

import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.simulator.RecordedRequest;

/**
 * One request: as the client handed it to its transport, and as it arrived.
 *
 * @param call what the client sent; only here credentials can be read
 * @param request what the server received
 */
record Attempt(Call call, RecordedRequest request) {

  Operation.Template<?> template() {
    return call.operation().template();
  }
}
