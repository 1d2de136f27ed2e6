package io.github.agoraflux.cloudrecording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.cloudrecording.StartGate.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import reactor.test.util.RaceTestUtils;

/** So many at a time, in their order, and no turn is ever lost. */
class StartGateTest {

  private final StartGate gate = new StartGate(2);
  private final List<String> admitted = new ArrayList<>();

  private Turn enter(String name) {
    Turn turn = gate.enter();
    turn.granted().subscribe(nothing -> {}, failure -> {}, () -> admitted.add(name));
    return turn;
  }

  private static void pass(Turn turn) {
    assertThat(turn.beginStart()).isTrue();
    turn.endAcquire();
    turn.endStart();
  }

  @Test
  void admitsSoManyAndTheOthersInTheirOrder() {
    Turn first = enter("a");
    Turn second = enter("b");
    enter("c");
    enter("d");
    assertThat(admitted).containsExactly("a", "b");

    pass(second);
    assertThat(admitted).containsExactly("a", "b", "c");
    pass(first);
    assertThat(admitted).containsExactly("a", "b", "c", "d");
  }

  @Test
  void passesOverWhoDoesNotWaitAnyLonger() {
    Turn first = enter("a");
    enter("b");
    Turn third = enter("c");
    enter("d");

    third.endAcquire();
    assertThat(third.beginStart()).isFalse();
    pass(first);

    assertThat(admitted).containsExactly("a", "b", "d");
  }

  @Test
  void takesBackTheTurnOfWhoWillNotStart() {
    Turn first = enter("a");
    enter("b");
    enter("c");

    first.endAcquire();
    first.endAcquire();
    first.endStart();

    assertThat(first.beginStart()).isFalse();
    assertThat(admitted).containsExactly("a", "b", "c");
    enter("d");
    assertThat(admitted).doesNotContain("d");
  }

  @Test
  void keepsTheTurnOfAStartUntilItEnds() {
    Turn first = enter("a");
    enter("b");
    enter("c");

    assertThat(first.beginStart()).isTrue();
    first.endAcquire();
    assertThat(admitted).doesNotContain("c");
    first.endStart();
    first.endStart();

    assertThat(admitted).containsExactly("a", "b", "c");
    enter("d");
    assertThat(admitted).doesNotContain("d");
  }

  @Test
  void admitsManyThatEndAtOnce() {
    AtomicInteger passed = new AtomicInteger();
    Turn first = enter("a");
    Turn second = enter("b");
    for (int i = 0; i < 50_000; i++) {
      Turn turn = gate.enter();
      turn.granted()
          .subscribe(
              nothing -> {},
              failure -> {},
              () -> {
                passed.incrementAndGet();
                pass(turn);
              });
    }

    pass(first);

    assertThat(passed).hasValue(50_000);
    pass(second);
  }

  @RepeatedTest(200)
  void losesNoTurnToACancellation() {
    StartGate one = new StartGate(1);
    Turn first = one.enter();
    Turn second = one.enter();

    RaceTestUtils.race(() -> pass(first), second::endAcquire, () -> second.beginStart());
    second.endStart();
    AtomicInteger granted = new AtomicInteger();
    Turn third = one.enter();
    third.granted().subscribe(nothing -> {}, failure -> {}, granted::incrementAndGet);

    assertThat(granted).hasValue(1);
    Turn fourth = one.enter();
    assertThat(fourth.beginStart()).isFalse();
    pass(third);
    assertThat(fourth.beginStart()).isTrue();
  }
}
