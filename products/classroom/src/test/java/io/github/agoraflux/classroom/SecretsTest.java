package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.Specs.FILE;
import static io.github.agoraflux.classroom.Specs.NA;
import static io.github.agoraflux.classroom.Specs.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.auth.AgoraTokenCredential;
import io.github.agoraflux.auth.SignalingTokenCredential;
import io.github.agoraflux.harness.Wire;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** Tokens and certificates go onto the wire and nowhere else. */
class SecretsTest {

  @Test
  void theTokenOfAConversionIsPrintedByNobody() {
    try (Wire<Classroom> wire = Tokens.wire()) {
      Room room = wire.product().room(NA, ROOM);
      StepVerifier.create(room.create(Specs.room().build())).verifyComplete();

      PublicResource uploaded =
          room.resources()
              .upload(FILE, Specs.file().conversion(Conversion.of(ConversionType.STATIC)).build())
              .block();
      List<RoomEvent> told = room.events(EventType.RESOURCES).collectList().block();

      assertThat(uploaded.taskToken().value()).startsWith("NETLESSTASK_");
      assertThat(uploaded.taskToken()).hasToString("***");
      assertThat(uploaded.toString()).contains("taskToken=***").doesNotContain("NETLESSTASK_");
      assertThat(told)
          .singleElement()
          .satisfies(
              event ->
                  assertThat(event.toString())
                      .contains("taskToken=***")
                      .doesNotContain("NETLESSTASK_"));
    }
  }

  @Test
  void credentialsTellWhoseTheyAreAlone() {
    assertThat(
            List.of(
                AgoraTokenCredential.mintingEducation(Tokens.issuer()).toString(),
                SignalingTokenCredential.minting(Tokens.issuer(), "server").toString(),
                SignalingTokenCredential.minting(Tokens.issuer(), "server")
                    .inAgoraHeaders()
                    .toString()))
        .allSatisfy(
            printed ->
                assertThat(printed).contains(Tokens.APP_ID).doesNotContain(Tokens.CERTIFICATE));
  }
}
