package io.github.agoraflux.mediagateway;

import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.mediagateway.Ingress;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.StepVerifier;

/** Muting, at each of its two paths. */
class MuteTest {

  @ParameterizedTest
  @CsvSource({"COLLECTION, /%s/mute", "DOCUMENTATION, /mute/%s"})
  void isSentWhereTheSettingsSay(MutePath path, String end) {
    try (Wire<MediaGateway> wire =
        new Wire<>(client -> MediaGateway.over(client, settings -> settings.mutePath(path)))) {
      MediaGateway gateway = wire.product();
      Ingress ingress = wire.agora().ingress("na");
      IssuedKey key = gateway.createKey(NA, Specs.key()).block(Duration.ofSeconds(20));
      String sid = ingress.push(key.streamKey().value()).orElseThrow().sid();

      StepVerifier.create(gateway.mute(NA, SessionId.of(sid), true, false)).verifyComplete();

      assertThat(wire.lastRequest().operationId()).isEqualTo("media-gateway.mute-stream");
      assertThat(wire.lastRequest().method()).isEqualTo("POST");
      assertThat(wire.lastRequest().rawPath()).endsWith("/online-streams" + end.formatted(sid));
      assertThat(wire.lastRequest().body())
          .isEqualTo("{\"settings\":{\"videoMuted\":true,\"audioMuted\":false}}");
      assertThat(ingress.stream(sid).orElseThrow().videoMuted()).isTrue();
      assertThat(ingress.stream(sid).orElseThrow().audioMuted()).isFalse();
    }
  }
}
