package io.github.agoraflux.mediapull;

import static io.github.agoraflux.mediapull.Specs.named;
import static io.github.agoraflux.value.ServiceRegion.NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** However often it is asked for and whatever is lost: one player of a name, and no second. */
class CreateOrGetTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String CREATE = "media-pull.create";
  private static final String LIST = "media-pull.list";
  private static final PlayerSpec SPEC = named("class32_101");

  private final ManualTime time = new ManualTime(Wire.NOW);
  private Wire<MediaPull> wire;
  private MediaPull pull;

  @BeforeEach
  void open() {
    wire = open(CreateOrGetTest::patient);
    pull = wire.product();
  }

  @AfterEach
  void close() {
    wire.close();
  }

  private Wire<MediaPull> open(Function<AgoraClient, MediaPull> face) {
    return new Wire<>(
        face, settings -> settings.time(time), client -> client.time(new LeapingTime(time)));
  }

  /** Looks as by default, but as long as it takes, in a time that leaps. */
  private static MediaPull patient(AgoraClient client) {
    Polling looks = MediaPullSettings.LOOKUP.deadline(LeapingTime.NEVER);
    return MediaPull.over(client, settings -> settings.lookup(looks));
  }

  @Test
  void createsWhatIsNotThere() {
    StepVerifier.create(pull.createOrGet(NA, SPEC))
        .assertNext(player -> assertThat(player.state()).isEqualTo(PlayerState.CONNECTING))
        .verifyComplete();

    assertRequests(1, 0);
  }

  @Test
  void takesThePlayerThatTheConflictNames() {
    PlayerId first = pull.create(NA, SPEC).block(PATIENCE).id();

    StepVerifier.create(pull.createOrGet(NA, SPEC))
        .expectNext(new PlayerStatus(first, null, null, null, null))
        .verifyComplete();

    assertRequests(2, 0);
    assertThat(wire.agora().players().size()).isEqualTo(1);
  }

  @Test
  void looksAtOnceIfTheConflictNamesNobody() {
    wire.agora().players().seed(3);
    wire.agora().faults().inject(CREATE, Fault.status(409), 1);

    StepVerifier.create(pull.createOrGet(NA, named("player-00002")))
        .assertNext(player -> assertThat(player.uid()).isEqualTo(2))
        .verifyComplete();

    assertThat(time.instant()).isEqualTo(Wire.NOW);
    assertRequests(1, 1);
  }

  static Stream<Fault> lostAnswers() {
    return Stream.of(
        Fault.status(504, true), Fault.resetAfterRead(), Fault.malformedJson(), Fault.truncate());
  }

  @ParameterizedTest
  @MethodSource("lostAnswers")
  void findsThePlayerWhoseAnswerWasLost(Fault fault) {
    wire.agora().faults().inject(CREATE, fault, 1);

    PlayerStatus player = pull.createOrGet(NA, SPEC).block(PATIENCE);

    System.out.printf(
        "%s on create: %d create, %d list, players that exist afterwards: %d%n",
        fault.name(),
        wire.agora().journal().count(CREATE),
        wire.agora().journal().count(LIST),
        wire.agora().players().size());
    assertThat(wire.agora().players().all())
        .singleElement()
        .satisfies(only -> assertThat(player.id()).hasToString(only.id()));
    assertThat(player.uid()).isEqualTo(101);
    assertThat(player.state()).isEqualTo(PlayerState.RUNNING);
    assertThat(time.instant()).isEqualTo(Wire.NOW.plusSeconds(10));
    assertRequests(1, 1);
  }

  @Test
  void looksAgainUntilTheListShowsIt() {
    Polling hasty = Polling.every(Duration.ofSeconds(4)).deadline(LeapingTime.NEVER);
    try (Wire<MediaPull> own =
        open(client -> MediaPull.over(client, settings -> settings.lookup(hasty)))) {
      own.agora().faults().inject(CREATE, Fault.status(504, true), 1);

      StepVerifier.create(own.product().createOrGet(NA, SPEC)).expectNextCount(1).verifyComplete();

      assertThat(own.agora().journal().count(LIST)).isEqualTo(4);
      assertThat(own.agora().players().size()).isEqualTo(1);
    }
  }

  @Test
  void neverCreatesTwiceEvenIfItCannotLook() {
    wire.agora().faults().inject(CREATE, Fault.status(504), 1);
    wire.agora().faults().inject(LIST, Fault.status(503), 1);

    StepVerifier.create(pull.createOrGet(NA, SPEC))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .asInstanceOf(InstanceOfAssertFactories.type(OutcomeUnknownException.class))
                    .satisfies(
                        lost -> {
                          assertThat(lost.status()).isEqualTo(504);
                          assertThat(lost.remedy()).contains("list the players");
                          assertThat(lost.getSuppressed())
                              .hasAtLeastOneElementOfType(ServerException.class);
                        }));
    assertRequests(1, 1);
    assertThat(wire.agora().players().size()).isZero();
  }

  @Test
  void wantsALookupThatEnds() {
    Polling endless = Polling.every(Duration.ofSeconds(5));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> MediaPullSettingsBuilder.builder().lookup(endless).build())
        .withMessageStartingWith("lookup.deadline must be given");
  }

  @Test
  void mayBeAskedForByManyAtOnce() {
    List<PlayerId> ids =
        Flux.range(0, 16)
            .flatMap(each -> pull.createOrGet(NA, SPEC), 16)
            .map(PlayerStatus::id)
            .collectList()
            .block(PATIENCE);

    assertThat(ids).hasSize(16);
    assertThat(Set.copyOf(ids)).hasSize(1);
    assertThat(wire.agora().players().size()).isEqualTo(1);
  }

  @Test
  void passesEveryOtherFailureOn() {
    wire.agora().faults().inject(CREATE, Fault.status(403), 1);

    StepVerifier.create(pull.createOrGet(NA, SPEC)).verifyError(RejectedException.Forbidden.class);

    assertRequests(1, 0);
  }

  private void assertRequests(long creates, long lists) {
    assertThat(wire.agora().journal().count(CREATE)).isEqualTo(creates);
    assertThat(wire.agora().journal().count(LIST)).isEqualTo(lists);
  }
}
