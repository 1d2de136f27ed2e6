package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.Specs.NA;
import static io.github.agoraflux.classroom.Specs.ROOM;
import static io.github.agoraflux.classroom.Specs.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** What an attempt has done whose answer was lost is done, though the next attempt is refused. */
class RepeatedTest {

  private Wire<Classroom> wire;
  private Room room;

  @BeforeEach
  void open() {
    wire =
        new Wire<>(
            Classroom::over,
            Tokens.project(Tokens.now()),
            client -> {
              Tokens.education(client);
              client.failover(settings -> settings.waits(List.of(Duration.ofMillis(1))));
            });
    room = wire.product().room(NA, ROOM);
  }

  @AfterEach
  void close() {
    wire.close();
  }

  private void lose(String verb) {
    wire.reset();
    wire.agora().faults().inject("classroom." + verb, Fault.status(504, true), 1);
  }

  private void create() {
    StepVerifier.create(room.create(Specs.room().build())).verifyComplete();
  }

  @Test
  void createsARoom() {
    lose("create-room");

    create();

    assertThat(wire.requests()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void setsAState(int state) {
    create();
    lose("set-room-state");

    StepVerifier.create(room.setState(new RoomState(state))).verifyComplete();

    assertThat(wire.requests()).isEqualTo(2);
    assertThat(wire.agora().rooms().find("test_class").orElseThrow().state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({"0, 30409101", "1, 30409101", "2, 30409100", "3, 30409100"})
  void doesNotTakeAnotherStateForTheOneThatWasWanted(int wanted, int code) {
    refuse("set-room-state", 409, code);

    StepVerifier.create(room.setState(new RoomState(wanted)))
        .verifyError(code == 30_409_100 ? ClassStartedException.class : ClassEndedException.class);
  }

  @Test
  void kicksOut() {
    refuse("kick-user", 404, 20_404_200);

    StepVerifier.create(room.kick(USER)).verifyComplete();
    assertThat(wire.requests()).isEqualTo(2);
    StepVerifier.create(room.kick(USER)).verifyError(UserNotFoundException.class);
  }

  @Test
  void takesNoOtherRefusalForDone() {
    refuse("kick-user", 404, 20_404_100);

    StepVerifier.create(room.kick(USER)).verifyError(RoomNotFoundException.class);
  }

  private void refuse(String verb, int status, int code) {
    wire.agora()
        .script(
            "classroom." + verb,
            ScriptedReply.json(504, "{\"code\":504,\"msg\":\"lost\"}"),
            ScriptedReply.json(status, "{\"code\":" + code + ",\"msg\":\"no\"}"));
  }
}
