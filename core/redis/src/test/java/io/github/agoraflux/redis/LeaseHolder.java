package io.github.agoraflux.redis;

import java.time.Duration;
import reactor.core.publisher.Flux;

/** A machine that drains a queue while it holds the lease, and prints each turn. */
final class LeaseHolder {

  private LeaseHolder() {}

  public static void main(String[] arguments) {
    try (AgoraRedis redis = AgoraRedis.at(arguments[0])) {
      System.out.println("ready");
      redis
          .lease("queue", Duration.parse(arguments[1]))
          .whileHeld(
              lease ->
                  Flux.interval(Duration.ofMillis(20))
                      .map(turn -> lease.fencingToken() + " " + System.nanoTime()))
          .doOnNext(System.out::println)
          .blockLast();
    }
  }
}
