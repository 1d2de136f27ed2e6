package io.github.agoraflux.auth.whiteboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.auth.Vectors;
import io.github.agoraflux.auth.token.Verification;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our whiteboard tokens beside those of the vendor's own package for Node.js, byte for byte. */
class NetlessVectorsTest {

  private static final Instant NOW = Instant.parse("2025-07-01T08:00:00Z");

  /** A line of the vectors. Its name is all that a test report shows of it. */
  record Vector(
      int line,
      WhiteboardScope scope,
      String accessKey,
      Secret secretAccessKey,
      WhiteboardRole role,
      String uuid,
      long lifespan,
      Secret token) {

    @Override
    public String toString() {
      return "line " + line + ", " + scope + " " + role;
    }
  }

  static Stream<Vector> vectors() {
    List<List<String>> lines = Vectors.read("netless-tokens.tsv");
    return Stream.iterate(0, index -> index < lines.size(), index -> index + 1)
        .map(index -> vector(index + 1, lines.get(index)));
  }

  private static Vector vector(int line, List<String> columns) {
    return new Vector(
        line,
        WhiteboardScope.valueOf(columns.get(0)),
        columns.get(1),
        Secret.of(columns.get(2)),
        WhiteboardRole.of(columns.get(3)),
        columns.get(4),
        Long.parseLong(columns.get(5)),
        Secret.of(columns.get(6)));
  }

  @Test
  void areAsManyAsWereMade() {
    assertThat(vectors()).hasSize(72);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void mintsTheSame(Vector vector) {
    Duration lifetime =
        vector.lifespan == 0 ? WhiteboardTokenIssuer.FOREVER : Duration.ofMillis(vector.lifespan);
    WhiteboardToken theirs = WhiteboardToken.parse(vector.token);
    WhiteboardTokenIssuer issuer =
        WhiteboardTokenIssuer.of(vector.accessKey, vector.secretAccessKey)
            .clock(
                InstantSource.fixed(
                    vector.lifespan == 0 ? NOW : theirs.expiresAt().minus(lifetime)))
            .nonces(() -> theirs.field("nonce"));
    WhiteboardToken ours =
        switch (vector.scope) {
          case SDK -> issuer.sdk(vector.role, lifetime);
          case ROOM -> issuer.room(vector.uuid, vector.role, lifetime);
          case TASK -> issuer.task(vector.uuid, vector.role, lifetime);
        };
    assertThat(ours.text().reveal()).isEqualTo(vector.token.reveal());
    assertThat(ours).isEqualTo(theirs).hasSameHashCodeAs(theirs);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void readsTheSame(Vector vector) {
    WhiteboardToken read = WhiteboardToken.parse(vector.token);
    assertThat(read.scope()).isEqualTo(vector.scope);
    assertThat(read.accessKey()).isEqualTo(vector.accessKey);
    assertThat(read.role()).isEqualTo(vector.role);
    assertThat(read.uuid().orElse("")).isEqualTo(vector.uuid);
    assertThat(read.expiresAt().equals(Instant.MAX)).isEqualTo(vector.lifespan == 0);
    assertThat(read.verify(vector.secretAccessKey, NOW)).isEqualTo(Verification.VALID);
    assertThat(read.verify(Secret.of("somebody else's secret"), NOW))
        .isEqualTo(Verification.WRONG_SIGNATURE);
  }
}
