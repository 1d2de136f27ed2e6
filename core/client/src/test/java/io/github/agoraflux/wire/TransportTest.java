package io.github.agoraflux.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.ClientClosedException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.Phase;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.UnreachableException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.limit.RateLimits;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.ScriptedReply;
import io.github.agoraflux.simulator.SimulatorSettings;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** The transport over real sockets: what is sent, what each budget does, what TLS lets through. */
class TransportTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

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
  void everyAttemptCarriesItsHeaders() {
    try (AgoraClient client = WireFixture.plain(agora).build()) {
      StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
          .assertNext(channels -> assertThat(channels.total()).isEqualTo(3))
          .expectComplete()
          .verify(LIMIT);
      StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
          .expectNextCount(1)
          .expectComplete()
          .verify(LIMIT);
    }
    List<RecordedRequest> sent = agora.journal().all();
    assertThat(sent).hasSize(2);
    assertThat(sent.get(0).header("User-Agent")).startsWith("AgoraFlux/");
    assertThat(sent.get(0).header("Accept")).isEqualTo("application/json");
    assertThat(sent.get(0).header("Content-Type")).isEqualTo("application/json");
    assertThat(sent.get(0).header("Accept-Encoding")).isNull();
    assertThat(sent.get(0).header("X-Request-ID"))
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
        .isNotEqualTo(sent.get(1).header("X-Request-ID"));
  }

  @Test
  void answersComeCompressedIfThatIsAskedFor() {
    try (AgoraClient client =
        WireFixture.plain(agora).http(http -> http.compression(true)).build()) {
      StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
          .assertNext(channels -> assertThat(channels.total()).isEqualTo(3))
          .expectComplete()
          .verify(LIMIT);
    }
    assertThat(agora.journal().all())
        .singleElement()
        .satisfies(sent -> assertThat(sent.header("Accept-Encoding")).contains("gzip"));
  }

  @Test
  void aRequestIdOfTheCallersOwnIsKept() {
    try (AgoraClient client = WireFixture.plain(agora).build()) {
      StepVerifier.create(
              client.execute(Calls.LIST_CHANNELS.call().header("X-Request-ID", "mine-1")))
          .expectNextCount(1)
          .expectComplete()
          .verify(LIMIT);
    }
    assertThat(agora.journal().all().get(0).header("X-Request-ID")).isEqualTo("mine-1");
  }

  @Test
  void bodiesTravelWithTheirLength() {
    try (AgoraClient client = WireFixture.plain(agora).build()) {
      StepVerifier.create(client.execute(Calls.rule(Calls.CREATE_RULE, agora.appId(), 7)))
          .assertNext(created -> assertThat(created.status()).isEqualTo("success"))
          .expectComplete()
          .verify(LIMIT);
    }
    RecordedRequest sent = agora.journal().all().get(0);
    assertThat(sent.header("Content-Length")).isNotNull();
    assertThat(sent.header("Transfer-Encoding")).isNull();
  }

  @Test
  void nothingIsSentBeforeASubscription() {
    try (AgoraClient client = WireFixture.plain(agora).build()) {
      Mono<Calls.Channels> never = client.execute(Calls.LIST_CHANNELS.call());
      assertThat(never).isNotNull();
      assertThat(agora.journal().all()).isEmpty();
    }
  }

  @Test
  void theResponseBudgetNamesItself() {
    agora.faults().inject("*", Fault.stallHeaders());
    try (AgoraClient client =
        WireFixture.plain(agora)
            .withoutRetry()
            .http(http -> http.budgets(budgets -> budgets.response(Duration.ofMillis(200))))
            .build()) {
      StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
          .expectErrorSatisfies(error -> assertRanOutOf(error, Phase.RESPONSE, true))
          .verify(LIMIT);
    }
  }

  @Test
  void aBodyThatStallsRunsOutOfTheResponseBudgetToo() {
    agora.faults().inject("*", Fault.stallBody());
    try (AgoraClient client =
        WireFixture.plain(agora)
            .withoutRetry()
            .http(http -> http.budgets(budgets -> budgets.response(Duration.ofMillis(200))))
            .build()) {
      StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
          .expectErrorSatisfies(error -> assertRanOutOf(error, Phase.RESPONSE, true))
          .verify(LIMIT);
    }
  }

  @Test
  void theAcquireBudgetNamesItself() {
    agora.faults().inject("*", Fault.stallHeaders());
    try (AgoraClient client =
        WireFixture.plain(agora)
            .withoutRetry()
            .http(
                http ->
                    http.maxConnections(1)
                        .budgets(budgets -> budgets.acquire(Duration.ofMillis(200))))
            .build()) {
      Disposable hog =
          WireFixture.untilSeen(
              agora, 1, () -> client.execute(Calls.LIST_CHANNELS.call()).subscribe());
      StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
          .expectErrorSatisfies(error -> assertRanOutOf(error, Phase.ACQUIRE, false))
          .verify(LIMIT);
      hog.dispose();
    }
  }

  @Test
  void tooManyCallsWaitingForAConnectionAreRefusedAtOnce() {
    agora.faults().inject("*", Fault.stallHeaders());
    try (AgoraClient client =
        WireFixture.plain(agora)
            .withoutRetry()
            .http(http -> http.maxConnections(1).maxPending(1))
            .build()) {
      Disposable.Composite hogs = reactor.core.Disposables.composite();
      hogs.add(
          WireFixture.untilSeen(
              agora, 1, () -> client.execute(Calls.LIST_CHANNELS.call()).subscribe()));
      hogs.add(client.execute(Calls.LIST_CHANNELS.call()).subscribe());
      StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
          .expectErrorSatisfies(
              error ->
                  assertThat(error)
                      .isInstanceOfSatisfying(
                          UnreachableException.class,
                          e ->
                              assertThat(e.reason())
                                  .isEqualTo(UnreachableException.Reason.POOL_OVERFLOW)))
          .verify(LIMIT);
      hogs.dispose();
    }
  }

  @Test
  void theQueueBudgetNamesItself() {
    try (AgoraClient client =
        WireFixture.plain(agora)
            .limits(
                RateLimits.builder()
                    .raise("channel-management.list-channels", new Rate(1, Duration.ofMinutes(10)))
                    .build())
            .http(http -> http.budgets(budgets -> budgets.queue(Duration.ofMillis(100))))
            .build()) {
      var limited =
          Calls.LIST_CHANNELS.quota(
              io.github.agoraflux.limit.QuotaScope.ACCOUNT.permits(20).perSecond());
      StepVerifier.create(client.execute(limited.call()))
          .expectNextCount(1)
          .expectComplete()
          .verify(LIMIT);
      StepVerifier.create(client.execute(limited.call()))
          .expectErrorSatisfies(error -> assertRanOutOf(error, Phase.QUEUE, false))
          .verify(LIMIT);
    }
    assertThat(agora.journal().all()).hasSize(1);
  }

  @Test
  void theBudgetOfTheWholeCallNamesItselfEvenAgainstDrips() {
    agora.faults().inject("*", Fault.slowLoris(Duration.ofMillis(50)));
    TestObservationRegistry observations = TestObservationRegistry.create();
    try (AgoraClient client =
        WireFixture.plain(agora)
            .http(http -> http.budgets(budgets -> budgets.call(Duration.ofMillis(400))))
            .observations(observations)
            .build()) {
      StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
          .expectErrorSatisfies(error -> assertRanOutOf(error, Phase.CALL, true))
          .verify(LIMIT);
    }
    TestObservationRegistryAssert.assertThat(observations)
        .hasSingleObservationThat()
        .hasLowCardinalityKeyValue("outcome", "budgetexceeded")
        .hasLowCardinalityKeyValue("status", "none")
        .hasError()
        .hasBeenStopped();
  }

  @Test
  void anUnsafeCallThatRanOutOfTimeAfterSendingHasAnUnknownOutcome() {
    agora.faults().inject("*", Fault.stallHeaders(true));
    try (AgoraClient client =
        WireFixture.plain(agora)
            .http(http -> http.budgets(budgets -> budgets.call(Duration.ofMillis(300))))
            .build()) {
      StepVerifier.create(client.execute(Calls.rule(Calls.CREATE_RULE, agora.appId(), 7)))
          .expectErrorSatisfies(
              error -> {
                assertThat(error)
                    .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        e -> assertThat(e.remedy()).isEqualTo("list the rules"));
                assertRanOutOf(error.getCause(), Phase.CALL, true);
              })
          .verify(LIMIT);
    }
    assertThat(agora.journal().count("channel-management.create-rule")).isEqualTo(1);
  }

  @Test
  void anAnswerOverTheCapIsRefusedByName() {
    agora.faults().inject("*", Fault.oversized(10_000_000_000L));
    try (AgoraClient client =
        WireFixture.plain(agora).http(http -> http.maxAnswerBytes(100_000)).build()) {
      StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
          .expectErrorSatisfies(
              error ->
                  assertThat(error)
                      .isInstanceOf(UnreadableAnswerException.class)
                      .hasMessageContaining("maxAnswerBytes")
                      .hasMessageContaining("100000"))
          .verify(LIMIT);
    }
    assertThat(agora.journal().all()).hasSize(1);
  }

  @Test
  void anAnswerOfTenMegabytesIsRead() {
    String name = "n".repeat(10_000_000);
    agora.script(
        "*",
        ScriptedReply.json(
            200,
            "{\"success\":true,\"data\":{\"total_size\":1,\"channels\":[{\"channel_name\":\""
                + name
                + "\",\"user_count\":1}]}}"));
    try (AgoraClient client = WireFixture.plain(agora).build()) {
      StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
          .assertNext(channels -> assertThat(channels.items().get(0).name()).hasSize(10_000_000))
          .expectComplete()
          .verify(LIMIT);
    }
  }

  @Test
  void aTrustedCertificateLetsCallsThrough() {
    try (AgoraClient client = WireFixture.byDomain(agora).build()) {
      StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
          .expectNextCount(1)
          .expectComplete()
          .verify(LIMIT);
    }
    RecordedRequest sent = agora.journal().all().get(0);
    assertThat(sent.tls()).isTrue();
    assertThat(sent.host()).startsWith("api.agora.io");
  }

  @Test
  void aCertificateNobodyTrustsIsRefused() {
    try (AgoraClient client =
        WireFixture.plain(agora).withoutRetry().endpoint(agora.httpsUri()).build()) {
      assertHandshakeFails(client);
    }
    assertThat(agora.journal().all()).isEmpty();
  }

  @Test
  void aCertificateForAnotherHostIsRefused() {
    assertCertificateIsRefused(SimulatorSettings.Certificate.WRONG_HOST);
  }

  @Test
  void anExpiredCertificateIsRefused() {
    assertCertificateIsRefused(SimulatorSettings.Certificate.EXPIRED);
  }

  @Test
  void anEndpointNobodyListensAtIsUnreachable() {
    java.net.URI nobody = agora.httpUri();
    agora.close();
    try (AgoraClient client =
        AgoraClient.builder()
            .appId("0123456789abcdef0123456789abcdef")
            .credential(new WireFixture.Basic("id", "secret"))
            .withoutRetry()
            .endpoint(nobody)
            .build()) {
      StepVerifier.create(client.execute(Calls.rule(Calls.CREATE_RULE, "app", 7)))
          .expectErrorSatisfies(
              error ->
                  assertThat(error)
                      .isInstanceOfSatisfying(
                          UnreachableException.class,
                          e -> {
                            assertThat(e.reason())
                                .isEqualTo(UnreachableException.Reason.CONNECTION);
                            assertThat(e.failure().sent()).isFalse();
                          }))
          .verify(LIMIT);
    }
  }

  @Test
  void aWrongSecretIsUnauthenticatedAndNowhereToBeSeen() {
    try (AgoraClient client =
        AgoraClient.builder()
            .appId(agora.appId())
            .credential(new WireFixture.Basic(agora.customerId(), "sentinel-secret-47"))
            .endpoint(agora.httpUri())
            .build()) {
      StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
          .expectErrorSatisfies(
              error ->
                  assertThat(error)
                      .isInstanceOf(RejectedException.Unauthenticated.class)
                      .hasMessageNotContaining("sentinel-secret-47"))
          .verify(LIMIT);
    }
    assertThat(agora.journal().all()).hasSize(1);
  }

  @Test
  void aClosedClientRefusesCallsAndRepeatingTheCloseDoesNoHarm() {
    AgoraClient client = WireFixture.plain(agora).build();
    StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
        .expectNextCount(1)
        .expectComplete()
        .verify(LIMIT);
    StepVerifier.create(client.closeLater().then(client.closeLater()))
        .expectComplete()
        .verify(LIMIT);
    StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
        .expectError(ClientClosedException.class)
        .verify(LIMIT);
    assertThat(agora.journal().all()).hasSize(1);
  }

  @Test
  void closingOneClientLeavesTheOthersAlone() {
    AgoraClient first = WireFixture.plain(agora).build();
    try (AgoraClient second = WireFixture.plain(agora).build()) {
      StepVerifier.create(
              first
                  .execute(Calls.LIST_CHANNELS.call())
                  .then(second.execute(Calls.LIST_CHANNELS.call()))
                  .then(first.closeLater())
                  .then(second.execute(Calls.LIST_CHANNELS.call())))
          .expectNextCount(1)
          .expectComplete()
          .verify(LIMIT);
    }
  }

  @Test
  void aThousandCallsOnConnectionsTheServerClosesNeverFail() {
    try (AgoraClient client = WireFixture.plain(agora).build()) {
      agora.script("*", closing());
      StepVerifier.create(
              Flux.range(0, 1000)
                  .flatMap(i -> client.execute(Calls.LIST_CHANNELS.call()), 16)
                  .count())
          .expectNext(1000L)
          .expectComplete()
          .verify(Duration.ofSeconds(60));
    }
  }

  @Test
  void cancelledCallsLeaveTheClientUsable() {
    agora.faults().inject("*", Fault.latency(Duration.ofMillis(20)), 200);
    try (AgoraClient client = WireFixture.plain(agora).build()) {
      List<Disposable> calls =
          WireFixture.untilSeen(
              agora,
              20,
              () ->
                  IntStream.range(0, 200)
                      .mapToObj(i -> client.execute(Calls.LIST_CHANNELS.call()).subscribe())
                      .collect(Collectors.toList()));
      calls.forEach(Disposable::dispose);
      agora.faults().clear();
      StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
          .expectNextCount(1)
          .expectComplete()
          .verify(LIMIT);
    }
  }

  private static ScriptedReply closing() {
    return new ScriptedReply(
        200,
        java.util.Map.of("Connection", "close", "Content-Type", "application/json"),
        "{\"success\":true,\"data\":{\"channels\":[],\"total_size\":0}}");
  }

  private static void assertCertificateIsRefused(SimulatorSettings.Certificate certificate) {
    try (AgoraSimulator impostor =
            AgoraSimulator.start(settings -> settings.certificate(certificate));
        AgoraClient client = WireFixture.byDomain(impostor).withoutRetry().build()) {
      assertHandshakeFails(client);
      assertThat(impostor.journal().all()).isEmpty();
    }
  }

  private static void assertHandshakeFails(AgoraClient client) {
    StepVerifier.create(client.execute(Calls.LIST_CHANNELS.call()))
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOfSatisfying(
                        UnreachableException.class,
                        e ->
                            assertThat(e.reason())
                                .isEqualTo(UnreachableException.Reason.HANDSHAKE)))
        .verify(LIMIT);
  }

  private static void assertRanOutOf(Throwable error, Phase phase, boolean sent) {
    assertThat(error)
        .isInstanceOfSatisfying(
            BudgetExceededException.class,
            e -> {
              assertThat(e.phase()).isEqualTo(phase);
              assertThat(e.failure().sent()).isEqualTo(sent);
              assertThat(e).hasMessageContaining(phase.title() + " budget");
            });
  }
}
