package io.github.agoraflux.limit;

import io.github.agoraflux.limit.Timeline.Manners;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

@Label("The sliding window limiter, whatever its callers do")
class SlidingWindowPropertyTest {

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.MIXIN)
  @Label("overruns no window, wastes no permit, serves in order")
  void keepsItsPromises(
      @ForAll("rates") List<Rate> rates,
      @ForAll("allowances") Duration allowance,
      @ForAll("bounds") int maxWaiting,
      @ForAll("scripts") List<Step> script) {
    Timeline timeline = new Timeline(rates, allowance, maxWaiting);
    script.forEach(step -> step.action().accept(timeline));
    timeline.passUntilQuiet();
    timeline.assertNoWindowIsOverrun();
    timeline.assertServedInOrder();
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.MIXIN)
  @Label("overruns no window and wastes nothing under a burst of spenders")
  void spends(@ForAll("rates") List<Rate> rates, @ForAll("bursts") List<Integer> bursts) {
    Timeline timeline = new Timeline(rates, Duration.ofMillis(100), Integer.MAX_VALUE);
    Manners spender = new Manners(true, null, null, null);
    for (int burst : bursts) {
      for (int i = 0; i < burst; i++) {
        timeline.arrive(spender, Duration.ofSeconds(30));
      }
      timeline.pass(Duration.ofMillis(37));
    }
    timeline.passUntilQuiet();
    timeline.assertNoWindowIsOverrun();
    timeline.assertServedInOrder();
  }

  @Provide
  Arbitrary<List<Rate>> rates() {
    return Combinators.combine(Arbitraries.integers().between(1, 6), millis(1, 1500))
        .as(Rate::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<Duration> allowances() {
    return millis(0, 150);
  }

  @Provide
  Arbitrary<Integer> bounds() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.integers().between(0, 4)), Tuple.of(3, Arbitraries.just(1_000)));
  }

  @Provide
  Arbitrary<List<Integer>> bursts() {
    return Arbitraries.integers().between(0, 12).list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<Step>> scripts() {
    Arbitrary<Step> arrive =
        Combinators.combine(manners(), millis(0, 2_000))
            .as((manners, wait) -> new Step("arrive " + manners, t -> t.arrive(manners, wait)));
    Arbitrary<Step> attempt =
        manners()
            .filter(manners -> !manners.spends())
            .map(manners -> new Step("try " + manners, t -> t.tryAcquire(manners)));
    Arbitrary<Step> cancel =
        Arbitraries.integers()
            .between(0, 100)
            .map(i -> new Step("cancel " + i, t -> t.cancelOneOfThoseWaiting(i)));
    Arbitrary<Step> pause =
        millis(0, 400).map(time -> new Step("pause " + time, t -> t.pause(time)));
    Arbitrary<Step> pass = millis(0, 300).map(time -> new Step("pass " + time, t -> t.pass(time)));
    return Arbitraries.frequencyOf(
            Tuple.of(10, arrive),
            Tuple.of(2, attempt),
            Tuple.of(2, cancel),
            Tuple.of(1, pause),
            Tuple.of(6, pass))
        .list()
        .ofMaxSize(60);
  }

  private static Arbitrary<Manners> manners() {
    Arbitrary<Duration> soon = millis(0, 250);
    return Arbitraries.oneOf(
        Arbitraries.just(new Manners(true, null, null, null)),
        soon.map(settled -> new Manners(false, null, settled, null)),
        soon.map(sent -> new Manners(false, sent, null, null)),
        soon.map(back -> new Manners(false, null, null, back)),
        Combinators.combine(soon, soon)
            .as((sent, way) -> new Manners(false, sent, sent.plus(way), null)),
        Combinators.combine(soon, soon, soon)
            .as((sent, settled, back) -> new Manners(false, sent, settled, back)));
  }

  private static Arbitrary<Duration> millis(long min, long max) {
    return Arbitraries.longs().between(min, max).map(Duration::ofMillis);
  }

  /** One thing that happens; named, so that a counterexample can be read. */
  record Step(String name, Consumer<Timeline> action) {

    @Override
    public String toString() {
      return name;
    }
  }
}
