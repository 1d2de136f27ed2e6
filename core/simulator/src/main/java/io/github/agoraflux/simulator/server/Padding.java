package io.github.agoraflux.simulator.server;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import reactor.core.publisher.Flux;

/** A JSON object of any size, in pieces of which no more than a few exist at a time. */
final class Padding {

  private static final byte[] START =
      "{\"success\":true,\"padding\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "\"}".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PIECE = filled(8 * 1024);

  private Padding() {}

  /** The least size an object of this kind can have. */
  static long least() {
    return (long) START.length + END.length;
  }

  static Flux<byte[]> ofSize(long bytes) {
    long filling = bytes - least();
    return Flux.concat(
        Flux.just(START),
        Flux.generate(
            () -> filling,
            (left, sink) -> {
              if (left <= 0) {
                sink.complete();
                return left;
              }
              sink.next(left >= PIECE.length ? PIECE : filled(left.intValue()));
              return left - PIECE.length;
            }),
        Flux.just(END));
  }

  private static byte[] filled(int length) {
    byte[] piece = new byte[length];
    Arrays.fill(piece, (byte) 'x');
    return piece;
  }
}
