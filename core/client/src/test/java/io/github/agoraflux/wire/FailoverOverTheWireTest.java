package io.github.agoraflux.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.error.ClientClosedException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.failover.FailoverSettings;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.RecordedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** Agora's domains, each behind listeners of its own, die and come back under load. */
class FailoverOverTheWireTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String PRIMARY = "api.agora.io";
  private static final String ALTERNATE = "api.sd-rtn.com";
  private static final String ADJACENT = "api-eu-west-1.agora.io";

  private AgoraSimulator agora;

  @BeforeEach
  void start() {
    agora = AgoraSimulator.start(settings -> settings.seedChannels(3).withoutRateLimits());
  }

  @AfterEach
  void stop() {
    agora.close();
  }

  @Test
  void noSafeCallIsLostWhenThePrimaryDiesUnderLoad() {
    agora.faults().injectAt(PRIMARY, "*", Fault.stallHeaders());
    try (AgoraClient client = quick().http(http -> http.maxConnections(200)).build()) {
      Mono<Long> calls =
          Flux.range(0, 200).flatMap(i -> client.execute(Calls.LIST_CHANNELS.call()), 200).count();
      StepVerifier.create(dyingPrimary(calls)).expectNext(200L).expectComplete().verify(LIMIT);
    }
    Map<String, Long> byHost = answered(agora.journal().all());
    System.out.println("200 safe calls, primary killed in flight: lost 0, answered by " + byHost);
    assertThat(byHost).isEqualTo(Map.of(ADJACENT, 200L));
  }

  @Test
  void noUnsafeCallIsSentTwiceWhenThePrimaryDiesUnderLoad() {
    agora.faults().injectAt(PRIMARY, "*", Fault.stallHeaders(true));
    List<Signal<Calls.Created>> outcomes;
    try (AgoraClient client = quick().http(http -> http.maxConnections(200)).build()) {
      Mono<List<Signal<Calls.Created>>> calls =
          Flux.range(1, 200)
              .flatMap(
                  uid ->
                      client
                          .execute(Calls.rule(Calls.CREATE_RULE, agora.appId(), uid))
                          .materialize(),
                  200)
              .collectList();
      outcomes = dyingPrimary(calls).block(LIMIT);
    }
    assertThat(outcomes).hasSize(200);
    long unknown =
        outcomes.stream()
            .filter(outcome -> outcome.getThrowable() instanceof OutcomeUnknownException)
            .count();
    Map<String, Long> sendings =
        agora.journal().of("channel-management.create-rule").stream()
            .collect(Collectors.groupingBy(RecordedRequest::body, Collectors.counting()));
    long twice = sendings.values().stream().filter(times -> times > 1).count();
    System.out.printf(
        "200 unsafe calls, primary killed in flight: sent twice %d, outcome unknown %d, done %d%n",
        twice, unknown, 200 - unknown);
    assertThat(twice).isZero();
    assertThat(unknown).isEqualTo(200);
  }

  @Test
  void aNameThatCannotBeResolvedLeadsToTheAlternate() {
    agora.domain(PRIMARY).unresolvable();
    try (AgoraClient client = quick().build()) {
      StepVerifier.create(client.execute(Calls.rule(Calls.CREATE_RULE, agora.appId(), 7)))
          .expectNextCount(1)
          .expectComplete()
          .verify(LIMIT);
    }
    assertThat(answered(agora.journal().all())).isEqualTo(Map.of(ALTERNATE, 1L));
  }

  @Test
  void aDeadPrimarySkipsTheAlternate() {
    agora.domain(PRIMARY).kill();
    try (AgoraClient client = quick().build()) {
      StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
          .expectNextCount(1)
          .expectComplete()
          .verify(LIMIT);
    }
    assertThat(answered(agora.journal().all())).isEqualTo(Map.of(ADJACENT, 1L));
  }

  @Test
  void aPrimaryThatCameBackIsPreferredAgain() {
    agora.domain(PRIMARY).kill();
    try (AgoraClient client =
        quick().failover(settings -> settings.avoidance(Duration.ofMillis(1))).build()) {
      StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
          .expectNextCount(1)
          .expectComplete()
          .verify(LIMIT);
      agora.domain(PRIMARY).revive();
      StepVerifier.create(
              client
                  .execute(Calls.LIST_CHANNELS.call())
                  .repeat(() -> answered(agora.journal().all()).getOrDefault(PRIMARY, 0L) < 3)
                  .then())
          .expectComplete()
          .verify(LIMIT);
    }
  }

  @Test
  void whenEveryDomainIsDeadTheCallerIsToldAfterFourAttempts() {
    for (String host : List.of(PRIMARY, ALTERNATE, ADJACENT)) {
      agora.domain(host).kill();
    }
    try (AgoraClient client = quick().build()) {
      StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
          .expectErrorSatisfies(
              error ->
                  assertThat(error)
                      .isInstanceOfSatisfying(
                          io.github.agoraflux.error.UnreachableException.class,
                          e -> assertThat(e.attempts()).isEqualTo(4)))
          .verify(LIMIT);
    }
  }

  @Test
  void aCallThatIsRepeatedAfterTheCloseOpensNoConnection() {
    agora.faults().injectAt(PRIMARY, "*", Fault.resetBeforeRead());
    AtomicReference<AgoraClient> closing = new AtomicReference<>();
    AgoraClient client =
        quick()
            .filter(
                next ->
                    call ->
                        next.exchange(call)
                            .onErrorResume(
                                failure ->
                                    call.progress().attempts() < 2
                                        ? Mono.error(failure)
                                        : closing.get().closeLater().then(Mono.error(failure))))
            .build();
    closing.set(client);
    StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
        .expectError(ClientClosedException.class)
        .verify(LIMIT);
    assertThat(agora.journal().all()).extracting(this::host).containsExactly(PRIMARY, PRIMARY);
    assertThat(agora.domain(ADJACENT).connections()).isZero();
  }

  @Test
  void readOnceCallsStayWithThePrimary() {
    agora.faults().injectAt(PRIMARY, "*", Fault.resetAfterRead());
    try (AgoraClient client = quick().build()) {
      StepVerifier.create(client.execute(Calls.LIST_CHANNELS_ONCE.call()))
          .expectError(OutcomeUnknownException.class)
          .verify(LIMIT);
    }
    assertThat(agora.journal().all()).hasSize(1);
  }

  @Test
  void withoutFailoverCallsStayWithThePrimary() {
    agora.faults().injectAt(PRIMARY, "*", Fault.status(503), 3);
    try (AgoraClient client = quick().withoutFailover().build()) {
      StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
          .expectNextCount(1)
          .expectComplete()
          .verify(LIMIT);
    }
    assertThat(
            agora.journal().all().stream()
                .collect(Collectors.groupingBy(this::host, Collectors.counting())))
        .isEqualTo(Map.of(PRIMARY, 4L));
  }

  private <T> Mono<T> dyingPrimary(Mono<T> calls) {
    Mono<RecordedRequest> allUnderWay = agora.journal().live().elementAt(199);
    return Mono.zip(
        allUnderWay
            .publishOn(Schedulers.boundedElastic())
            .doOnNext(request -> agora.domain(PRIMARY).kill()),
        calls,
        (request, result) -> result);
  }

  private Map<String, Long> answered(List<RecordedRequest> requests) {
    return requests.stream()
        .filter(request -> request.status() == 200)
        .collect(
            Collectors.groupingBy(
                (Function<RecordedRequest, String>) this::host, Collectors.counting()));
  }

  private String host(RecordedRequest request) {
    return request.host().replaceAll(":\\d+$", "");
  }

  private AgoraClientBuilder quick() {
    return WireFixture.byDomain(agora).failover(FailoverOverTheWireTest::quickly);
  }

  private static FailoverSettings quickly(FailoverSettings settings) {
    Duration wait = Duration.ofMillis(20);
    return settings.waits(List.of(wait, wait, wait));
  }
}
