package io.github.agoraflux.whiteboard;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.polling.Polling;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A conversion that was started and whose end is awaited. */
final class RunningConversion {

  private static final int OK = 200;

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
        .concatMap(answer -> answer.hasFailed() ? Mono.error(failure(answer)) : Mono.just(answer));
  }

  /** Cancels it unless it has ended; one that has ended unseen can be cancelled no more. */
  Mono<Void> stop() {
    return ended.get()
        ? Mono.empty()
        : whiteboard.cancelConversion(id).onErrorComplete(RejectedException.class);
  }

  private static ConversionFailedException failure(Conversion answer) {
    ConversionErrorCode code = answer.errorCode();
    return failure(
        "whiteboard.get-conversion", code == null ? null : code.value(), answer.errorMessage());
  }

  static ConversionFailedException failure(
      String operation, @Nullable String code, @Nullable String words) {
    return new ConversionFailedException(Failure.of(operation).answered(OK, code, words));
  }
}
