package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.auth.AgoraTokenCredential;
import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.auth.token.TokenSource;
import io.github.agoraflux.classroom.ChatMessage;
import io.github.agoraflux.classroom.Classroom;
import io.github.agoraflux.classroom.RoomEvent;
import io.github.agoraflux.classroom.RoomId;
import io.github.agoraflux.classroom.RoomType;
import io.github.agoraflux.value.ServiceRegion;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class ClassroomTest extends Simulated {

  private final TokenIssuer issuer = TokenIssuer.of(APP_ID, CERTIFICATE);
  private final AgoraClient schools =
      builder()
          .credential(
              AgoraTokenCredential.education(
                  issuer.appId(),
                  TokenSource.minting(
                      () -> issuer.token(Duration.ofHours(1)).educationApp().issue())))
          .build();
  private final Classroom classroom = Classroom.over(schools);

  @Override
  @AfterEach
  void close() {
    schools.closeLater().block(PATIENCE);
    super.close();
  }

  @Test
  void readsEventsOnce() {
    classroom
        .room(ServiceRegion.EU, RoomId.of("algebra"))
        .create(room -> room.name("Algebra").type(RoomType.SMALL))
        .block(PATIENCE);
    io.github.agoraflux.simulator.classroom.Room room =
        simulator.rooms().find("algebra").orElseThrow();
    room.enter("ann", "Ann", 1);
    room.say("ann", "Good morning!");

    // snippet: classroom
    Flux<String> said = classroom.events(ServiceRegion.EU).poll(Duration.ofSeconds(1))
        .map(RoomEvent::data)               // sealed: from Java 21 on, a switch over it is complete
        .ofType(ChatMessage.class)
        .mapNotNull(ChatMessage::message);
    // end

    StepVerifier.create(said.take(1)).expectNext("Good morning!").verifyComplete();
    assertThat(simulator.rooms().waitingEvents()).isZero();
  }
}
