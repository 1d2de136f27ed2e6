package io.github.agoraflux.whiteboard;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.polling.Polling;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/** A conversion that was started and whose end is awaited. */
final class RunningConversion {

  /** How Agora tells that one has failed. */
  static final int OK = 200;

  private final Whiteboard whiteboard;
  private final ConversionId id;
  private final AtomicBoolean ended = new AtomicBoolean();

  RunningConversion(Whiteboard whiteboard, ConversionId id) {
    this.whiteboard = whiteboard;
    this.id = id;
  }

  /** Every answer until the conversion has ended; a failure of the conversion is one of this. */
  Flux<Conversion> progress(Polling polling) {
    return polling
        .until(whiteboard.conversion(id), Conversion::hasEnded)
        .doOnNext(answer -> ended.set(answer.hasEnded()))
        .handle(RunningConversion::unlessFailed);
  }

  /** Cancels it unless it has ended; one that has ended unseen can be cancelled no more. */
  Mono<Void> stop() {
    return ended.get()
        ? Mono.empty()
        : whiteboard.cancelConversion(id).onErrorComplete(RunningConversion::saysThatItIsOver);
  }

  /** Any other refusal means that it goes on, and is billed. */
  static boolean saysThatItIsOver(Throwable refusal) {
    return refusal instanceof RejectedException.NotFound
        || refusal instanceof RejectedException.Conflict;
  }

  private static void unlessFailed(Conversion answer, SynchronousSink<Conversion> sink) {
    if (answer.hasFailed()) {
      ConversionErrorCode code = answer.errorCode();
      Failure failure =
          Failure.of("whiteboard.get-conversion")
              .answered(OK, code == null ? null : code.value(), answer.errorMessage());
      sink.error(failure(failure, answer.id()));
    } else {
      sink.next(answer);
    }
  }

  static ConversionFailedException failure(Failure told, ConversionId id) {
    return new ConversionFailedException(told.identified(null, id.value()));
  }
}
