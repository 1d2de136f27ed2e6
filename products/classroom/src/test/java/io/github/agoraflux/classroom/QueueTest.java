package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.Specs.NA;
import static io.github.agoraflux.classroom.Specs.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.RecordedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** The events of all classrooms, each handed out once. */
class QueueTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int EVENTS = 10_000;
  private static final int LONGEST_READ = 250;
  private static final long SEED = 7;

  private static Wire<Classroom> wire;

  @BeforeAll
  static void open() {
    wire = Tokens.wire();
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @Test
  void losesAndRepeatsNothingHoweverOftenItIsCancelled() {
    Classroom classroom = wire.product();
    StepVerifier.create(classroom.room(NA, ROOM).create(Specs.room().build())).verifyComplete();
    io.github.agoraflux.simulator.classroom.Room there =
        wire.agora().rooms().find("test_class").orElseThrow();
    there.enter("ann", "Ann", 1);
    IntStream.range(1, EVENTS).forEach(i -> there.say("ann", "message " + i));
    Random random = new Random(SEED);
    List<Long> seen = new ArrayList<>();

    while (seen.size() < EVENTS) {
      int some = Math.min(1 + random.nextInt(LONGEST_READ), EVENTS - seen.size());
      seen.addAll(
          classroom
              .events(NA)
              .poll(Duration.ofMillis(1))
              .map(RoomEvent::sequence)
              .take(some)
              .collectList()
              .block(PATIENCE));
    }

    assertThat(seen).isEqualTo(IntStream.rangeClosed(1, EVENTS).mapToObj(Long::valueOf).toList());
    assertThat(wire.agora().rooms().waitingEvents()).isZero();
    StepVerifier.create(classroom.events(NA).drain()).verifyComplete();
    RecordedRequest last = wire.lastRequest();
    assertThat(last.method()).isEqualTo("GET");
    assertThat(last.rawPath())
        .isEqualTo("/na/edu/polling/apps/" + Tokens.APP_ID + "/v2/rooms/sequences");
    StepVerifier.create(classroom.room(NA, ROOM).events()).expectNextCount(EVENTS).verifyComplete();
  }
}
