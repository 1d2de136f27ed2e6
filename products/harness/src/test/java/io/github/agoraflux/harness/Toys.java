package io.github.agoraflux.harness;

import static io.github.agoraflux.operation.AuthScheme.SIGNALING_TOKEN;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Refusal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A product as small as can be, to try the harness on. */
record Toys(AgoraClient agora) {

  private static final Operation.Template<Made> MAKE =
      Operation.named("toys.make")
          .post("/{region}/v1/projects/{appId}/toys")
          .returns(Made.class)
          .judgedBy((status, made) -> made.code == 0 ? null : new Refusal(409, "7", "twice"));

  private static final Operation.Template<Void> BREAK =
      Operation.named("toys.break").delete("/v1/projects/{appId}/toys/{id}");

  private static final Operation.Template<Void> PLAY =
      Operation.named("toys.play").put("/v1/projects/{appId}/toys/{id}").accepts(SIGNALING_TOKEN);

  record Made(int code, String id, Instant at, @Nullable String colour) {}

  Mono<String> make(String name, int size) {
    return agora
        .execute(
            MAKE.with("region", "eu")
                .query("tag", "a")
                .query("tag", "b")
                .query("dry", false)
                .header("x-shop", "north")
                .body(Map.of("name", name, "size", size)))
        .map(Made::id);
  }

  Mono<Void> destroy(String id) {
    return agora.execute(BREAK.with("id", id));
  }

  Mono<Void> nothing() {
    return Mono.empty();
  }

  Mono<Void> play(String id) {
    return agora.execute(PLAY.with("id", id));
  }
}
