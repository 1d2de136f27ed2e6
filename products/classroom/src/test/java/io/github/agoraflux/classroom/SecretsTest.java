package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.Specs.FILE;
import static io.github.agoraflux.classroom.Specs.NA;
import static io.github.agoraflux.classroom.Specs.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.auth.AgoraTokenCredential;
import io.github.agoraflux.auth.SignalingTokenCredential;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.ScriptedReply;
import java.util.List;
import java.util.Map;
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
  void theQueryOfARecordedPageIsPrintedByNobody() {
    try (Wire<Classroom> wire = Tokens.wire()) {
      for (String name : List.of("webRecordUrlQuery", "webRecordingUrlQuery")) {
        wire.agora()
            .script(
                "*",
                ScriptedReply.json(
                    200,
                    "{\"code\":0,\"data\":{\"list\":[{\"recordId\":\"r\",\""
                        + name
                        + "\":\"rtmToken=007eJxTYrtm\"}]}}"));

        Recording recording = wire.product().room(NA, ROOM).recordings().list().blockFirst();

        assertThat(recording.webRecordUrlQuery().reveal()).isEqualTo("rtmToken=007eJxTYrtm");
        assertThat(recording.toString())
            .contains("webRecordUrlQuery=***")
            .doesNotContain("007eJxTYrtm");
      }
    }
  }

  @Test
  void whatHasNoTypeIsPrintedByNobody() {
    OtherData data = new OtherData(Map.of("taskToken", "NETLESSTASK_abc"));

    assertThat(new RoomEvent(ROOM, EventType.UNREADABLE, null, null, data).toString())
        .contains("OtherData[***]")
        .doesNotContain("NETLESSTASK_");
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
