package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.auth.WhiteboardCredential;
import io.github.agoraflux.auth.whiteboard.WhiteboardRole;
import io.github.agoraflux.auth.whiteboard.WhiteboardTokenIssuer;
import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.whiteboard.Conversion;
import io.github.agoraflux.whiteboard.ConversionType;
import io.github.agoraflux.whiteboard.DataCenter;
import io.github.agoraflux.whiteboard.Whiteboard;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class WhiteboardTest extends Simulated {

  private static final ManualTime TIME = new ManualTime(Instant.parse("2026-01-02T03:04:05Z"));

  private final WhiteboardTokenIssuer issuer =
      WhiteboardTokenIssuer.of(simulator.whiteboardAccessKey(), simulator.whiteboardSecretKey())
          .clock(TIME);
  private final AgoraClient boards =
      builder()
          .credential(WhiteboardCredential.sdk(issuer, WhiteboardRole.ADMIN))
          .credential(WhiteboardCredential.tasks(issuer, WhiteboardRole.READER))
          .build();
  private final Whiteboard whiteboard =
      Whiteboard.over(boards, DataCenter.EU, settings -> settings.conversionPolling(OFTEN));

  WhiteboardTest() {
    super(settings -> settings.time(TIME));
  }

  @Override
  @AfterEach
  void close() {
    boards.closeLater().block(PATIENCE);
    super.close();
  }

  @Test
  void tellsTheProgress() {
    simulator.whiteboard("eu").conversions().document("https://example.org/algebra.pptx", 1);

    // snippet: whiteboard
    Flux<Conversion> progress = whiteboard.convert(file -> file        // to its end, the images last
        .resource("https://example.org/algebra.pptx").type(ConversionType.STATIC));
    // end

    StepVerifier.create(progress.doOnNext(it -> TIME.advance(Duration.ofSeconds(1))).last())
        .assertNext(done -> assertThat(done.images()).hasSize(1))
        .verifyComplete();
    assertThat(sent("whiteboard.start-conversion").body()).contains("algebra.pptx");
  }
}
