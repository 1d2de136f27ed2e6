package io.github.agoraflux.mediapull;

import static io.github.agoraflux.limit.QuotaScope.PROJECT;
import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Which quota a call draws on, that Agora counts alike, and what may be repeated. */
class MediaPullQuotasTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final PlayerId ID = PlayerId.of("2a784467d647bb87b60b719f6fa56317");

  @RegisterExtension
  static final Wire<MediaPull> wire =
      new Wire<>(Specs::impatient, settings -> settings.rateLimitFactor(1), client -> {});

  @BeforeEach
  void forget() {
    wire.reset();
    wire.time().advance(MINUTE);
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("verbs")
  void areAsDocumented(
      String verb,
      Repeatability repeatability,
      List<Quota> quotas,
      Function<MediaPull, Publisher<?>> call) {
    Operation.Template<?> called = wire.calledBy(call);

    assertThat(called.id()).isEqualTo("media-pull." + verb);
    assertThat(called.repeatability()).isEqualTo(repeatability);
    assertThat(called.quotas()).isEqualTo(quotas);
    assertThat(called.waits())
        .extracting(Duration::toMillis)
        .containsExactly(5500L, 10500L, 15500L);
  }

  static Stream<Arguments> verbs() {
    return Stream.of(
        verb(
            "create",
            Repeatability.UNSAFE,
            List.of(Quota.ofEach("name", new Rate(2, SECOND))),
            pull -> pull.create(NA, Specs.named("a"))),
        verb(
            "create",
            Repeatability.UNSAFE,
            List.of(PROJECT.permits(50).perSecond()),
            pull -> pull.create(NA, Specs.least().build())),
        verb(
            "update",
            Repeatability.IDEMPOTENT,
            List.of(),
            pull -> pull.update(NA, ID, 0, update -> update.paused(true))),
        verb(
            "delete",
            Repeatability.IDEMPOTENT,
            List.of(PROJECT.permits(100).perSecond()),
            pull -> pull.delete(NA, ID)),
        verb("list", Repeatability.SAFE, List.of(windows(10, 20)), MediaPull::list),
        verb(
            "list",
            Repeatability.SAFE,
            List.of(windows(2, 15).sharedAs("media-pull.list with filter")),
            pull -> pull.list("c")));
  }

  @Test
  void aNameIsCountedForItself() {
    Function<String, Publisher<?>> create = name -> wire.product().create(NA, Specs.named(name));

    Flux.just("one", "two", "one", "two").concatMap(this::attempt).blockLast();

    assertThat(wire.calls())
        .extracting(call -> call.variable("name"))
        .containsExactly("one", "two", "one", "two");
    StepVerifier.create(create.apply("one")).verifyError(RejectedException.RateLimited.class);
    StepVerifier.create(create.apply("three")).expectNextCount(1).verifyComplete();
    StepVerifier.create(wire.product().create(NA, Specs.least().build()))
        .expectNextCount(1)
        .verifyComplete();
  }

  @Test
  void bothWindowsOfAListHold() {
    Supplier<Flux<Player>> ofChannel = () -> wire.product().list("c");
    for (int second = 0; second < 7; second++) {
      exhausted(2, ofChannel);
      wire.time().advance(SECOND);
    }
    exhausted(1, ofChannel);
    exhausted(10, () -> wire.product().list());
    wire.time().advance(SECOND);
    exhausted(10, () -> wire.product().list());
    wire.time().advance(SECOND);
    exhausted(0, () -> wire.product().list());
  }

  /** So many calls pass, and the next one does not. */
  private static void exhausted(int calls, Supplier<Flux<Player>> list) {
    Flux.range(0, calls).concatMap(each -> list.get()).blockLast();
    StepVerifier.create(list.get()).verifyError(RejectedException.RateLimited.class);
  }

  private Flux<Object> attempt(String name) {
    return Flux.<Object>from(wire.product().create(NA, Specs.named(name)))
        .onErrorComplete(RejectedException.Conflict.class);
  }

  private static Quota windows(int perSecond, int perMinute) {
    return Quota.of(PROJECT, new Rate(perSecond, SECOND), new Rate(perMinute, MINUTE));
  }

  private static Arguments verb(
      String verb,
      Repeatability repeatability,
      List<Quota> quotas,
      Function<MediaPull, Publisher<?>> call) {
    return arguments(verb, repeatability, quotas, call);
  }
}
