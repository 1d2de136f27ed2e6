package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.Specs.FILE;
import static io.github.agoraflux.classroom.Specs.NA;
import static io.github.agoraflux.classroom.Specs.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.harness.TimedWire;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.simulator.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** How far the conversion of a public resource has come. */
class ConversionProgressTest {

  private static final Polling OFTEN = Polling.every(Duration.ofMillis(1));
  private static final String LIST = "classroom.list-public-resources";

  private static final ManualTime TIME = Tokens.now();

  private static Wire<Classroom> wire;
  private static RoomResources resources;

  @BeforeAll
  static void open() {
    wire = Tokens.wire(TIME);
    Room room = wire.product().room(NA, ROOM);
    StepVerifier.create(room.create(Specs.room().build())).verifyComplete();
    resources = room.resources();
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @Test
  void isToldUntilAllPagesAreDone() {
    upload(FILE, Conversion.of(ConversionType.DYNAMIC));
    wire.reset();

    StepVerifier.create(
            resources
                .progress(FILE, OFTEN)
                .doOnNext(resource -> TIME.advance(Duration.ofSeconds(4)))
                .map(ConversionProgressTest::percentage))
        .expectNext(0.0, 40.0, 80.0, 100.0)
        .verifyComplete();

    assertThat(wire.agora().journal().count(LIST)).isEqualTo(wire.requests()).isEqualTo(4);
  }

  private static Double percentage(PublicResource resource) {
    assertThat(resource.taskToken()).isNotNull();
    return resource.taskProgress().convertedPercentage();
  }

  @Test
  void endsAtOnceWhereNothingIsConverted() {
    ResourceId plain = ResourceId.of("plain");
    upload(plain, null);

    StepVerifier.create(resources.progress(plain, OFTEN))
        .assertNext(resource -> assertThat(resource.isConverting()).isFalse())
        .verifyComplete();
    StepVerifier.create(resources.progress(ResourceId.of("nobody's"), OFTEN)).verifyComplete();
  }

  private static void upload(ResourceId id, Conversion conversion) {
    StepVerifier.create(resources.upload(id, Specs.file().conversion(conversion).build()))
        .assertNext(resource -> assertThat(resource.isConverting()).isEqualTo(conversion != null))
        .verifyComplete();
  }

  @Test
  void isAskedForLessAndLessOften() {
    try (TimedWire<Classroom> timed =
        new TimedWire<>(Classroom::over, Tokens::education).answer(LIST, 200, waiting())) {
      Flux<PublicResource> progress =
          timed.product().room(NA, ROOM).resources().progress(FILE).take(7);

      StepVerifier.create(progress)
          .then(() -> timed.advance(Duration.ofMinutes(2)))
          .expectNextCount(7)
          .verifyComplete();

      assertThat(timed.calls())
          .extracting(call -> call.substring(0, call.indexOf(' ')))
          .containsExactly("0", "2", "5", "9", "16", "26", "41");
    }
  }

  @Test
  void isAskedForAsOftenAsTheSettingsSay() {
    Polling rarely = Polling.every(Duration.ofMinutes(1)).deadline(Duration.ofSeconds(150));
    try (TimedWire<Classroom> timed =
        new TimedWire<>(
                agora -> Classroom.over(agora, it -> it.conversionPolling(rarely)),
                Tokens::education)
            .answer(LIST, 200, waiting())) {

      StepVerifier.create(timed.product().room(NA, ROOM).resources().progress(FILE))
          .then(() -> timed.advance(Duration.ofMinutes(5)))
          .expectNextCount(3)
          .verifyError(BudgetExceededException.class);
    }
  }

  private static String waiting() {
    return "{\"code\":0,\"data\":[{\"resourceUuid\":\"" + FILE + "\",\"convert\":true}]}";
  }
}
