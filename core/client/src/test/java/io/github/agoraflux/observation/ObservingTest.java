package io.github.agoraflux.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.ConnectionLostException;
import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.Headers;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.operation.Operation;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.GlobalObservationConvention;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Names, keys, outcomes and parents of observations. */
class ObservingTest {

  private static final Operation.Template<Void> KICK =
      Operation.named("sample.kick").delete("/v1/channels/{channel}");
  private static final Reply OK = Reply.of(200, name -> null, new byte[0]);

  private final TestObservationRegistry registry = TestObservationRegistry.create();

  private static Call call(String channel) {
    return Call.of(
        KICK.with("channel", channel), Endpoint.https("api.agora.io"), Headers.none(), null);
  }

  private Mono<Reply> attempt(Mono<Reply> reply) {
    return Observing.attempts(registry).around(call -> reply).exchange(call("lobby"));
  }

  private void assertObserved(String outcome, String status) {
    TestObservationRegistryAssert.assertThat(registry)
        .hasSingleObservationThat()
        .hasNameEqualTo("agora.client.attempts")
        .hasContextualNameEqualTo("sample.kick")
        .hasLowCardinalityKeyValue("operation", "sample.kick")
        .hasLowCardinalityKeyValue("product", "sample")
        .hasLowCardinalityKeyValue("host", "api.agora.io")
        .hasLowCardinalityKeyValue("outcome", outcome)
        .hasLowCardinalityKeyValue("status", status)
        .doesNotHaveHighCardinalityKeyValueWithKey("channel")
        .hasBeenStarted()
        .hasBeenStopped();
  }

  @Test
  void aSuccess() {
    StepVerifier.create(attempt(Mono.just(OK))).expectNext(OK).verifyComplete();

    assertObserved("success", "200");
  }

  @Test
  void aFailureOfAgoras() {
    Failure failure = Failure.of("sample.kick").answered(404, null, null);

    StepVerifier.create(attempt(Mono.error(RejectedException.of(404, failure, null))))
        .verifyError(RejectedException.NotFound.class);

    assertObserved("notfound", "404");
  }

  @Test
  void aFailureWithoutAnAnswer() {
    ConnectionLostException lost = new ConnectionLostException(Failure.of("sample.kick"), null);

    StepVerifier.create(attempt(Mono.error(lost))).verifyErrorMatches(error -> error == lost);

    assertObserved("connectionlost", "none");
    TestObservationRegistryAssert.assertThat(registry).hasSingleObservationThat().hasError(lost);
  }

  @Test
  void aFailureOfAnotherKind() {
    StepVerifier.create(attempt(Mono.error(new IllegalStateException("no credential"))))
        .verifyError(IllegalStateException.class);

    assertObserved("illegalstate", "none");
  }

  @Test
  void aFilterThatThrows() {
    Exchange throwing =
        Observing.attempts(registry)
            .around(
                call -> {
                  throw new IllegalArgumentException("no");
                });

    StepVerifier.create(throwing.exchange(call("lobby")))
        .verifyError(IllegalArgumentException.class);

    assertObserved("illegalargument", "none");
  }

  @Test
  void aCancellation() {
    StepVerifier.create(attempt(Mono.never())).thenCancel().verify();

    assertObserved("cancelled", "none");
  }

  @Test
  void aCancellationAfterTheReplyIsStillASuccess() {
    StepVerifier.create(Flux.from(attempt(Mono.just(OK))).take(1)).expectNext(OK).verifyComplete();
    assertObserved("success", "200");
  }

  @Test
  void theObservationEndsBeforeTheReplyIsWorkedOn() {
    List<Boolean> stopped = new ArrayList<>();
    List<Observation.Context> ended = new ArrayList<>();
    registry
        .observationConfig()
        .observationHandler(
            new ObservationHandler<Observation.Context>() {
              @Override
              public void onStop(Observation.Context context) {
                ended.add(context);
              }

              @Override
              public boolean supportsContext(Observation.Context context) {
                return true;
              }
            });

    attempt(Mono.just(OK)).subscribe(reply -> stopped.add(!ended.isEmpty()));
    assertThat(stopped).containsExactly(true);

    ended.clear();
    attempt(Mono.error(new IllegalStateException("no")))
        .onErrorResume(
            error -> {
              stopped.add(!ended.isEmpty());
              return Mono.empty();
            })
        .subscribe();
    assertThat(stopped).containsExactly(true, true);
  }

  @Test
  void everySubscriptionIsObservedAnew() {
    StepVerifier.create(attempt(Mono.just(OK)).repeat(2)).expectNextCount(3).verifyComplete();

    TestObservationRegistryAssert.assertThat(registry)
        .hasNumberOfObservationsWithNameEqualTo("agora.client.attempts", 3);
  }

  @Test
  void theAttemptIsTheCallsChildAndTheCallTheSurroundings() {
    Observation request = Observation.start("request", registry);
    List<Observation> inside = new ArrayList<>();
    Exchange wire =
        call ->
            Mono.deferContextual(
                context -> {
                  inside.add(context.get("micrometer.observation"));
                  return Mono.just(OK);
                });
    Exchange observed = wire.filter(Observing.attempts(registry)).filter(Observing.calls(registry));

    StepVerifier.create(
            observed
                .exchange(call("lobby"))
                .contextWrite(context -> context.put("micrometer.observation", request)))
        .expectNext(OK)
        .verifyComplete();
    request.stop();

    TestObservationRegistryAssert.assertThat(registry)
        .hasObservationWithNameEqualTo("agora.client.calls")
        .that()
        .hasParentObservationEqualTo(request)
        .hasLowCardinalityKeyValue("outcome", "success")
        .hasLowCardinalityKeyValue("status", "200")
        .doesNotHaveLowCardinalityKeyValueWithKey("host");
    assertThat(inside.get(0).getContextView().getName()).isEqualTo("agora.client.attempts");
    assertThat(inside.get(0).getContextView().getParentObservation().getContextView().getName())
        .isEqualTo("agora.client.calls");
  }

  @Test
  void withoutAReactorContextTheThreadsObservationIsTheParent() {
    Observation request = Observation.start("request", registry);
    try (Observation.Scope scope = request.openScope()) {
      assertThat(scope.getCurrentObservation()).isSameAs(request);
      StepVerifier.create(attempt(Mono.just(OK))).expectNext(OK).verifyComplete();
    }
    request.stop();

    TestObservationRegistryAssert.assertThat(registry)
        .hasObservationWithNameEqualTo("agora.client.attempts")
        .that()
        .hasParentObservationEqualTo(request);
  }

  @Test
  void whatFiltersAddAndRemoveCounts() {
    registry
        .observationConfig()
        .observationFilter(
            context -> {
              assertThat(context.getLowCardinalityKeyValue("status").getValue()).isEqualTo("200");
              return context
                  .addLowCardinalityKeyValue(KeyValue.of("stack", "blue"))
                  .removeLowCardinalityKeyValue("host");
            });

    StepVerifier.create(attempt(Mono.just(OK)).repeat(1)).expectNextCount(2).verifyComplete();

    TestObservationRegistryAssert.assertThat(registry)
        .hasHandledContextsThatSatisfy(
            contexts ->
                assertThat(contexts)
                    .extracting(ObservingTest::keys)
                    .hasSize(2)
                    .containsOnly(
                        List.of(
                            "operation=sample.kick",
                            "outcome=success",
                            "product=sample",
                            "stack=blue",
                            "status=200")));
  }

  @Test
  void aConventionsKeysStandBesideTheLibrarys() {
    registry
        .observationConfig()
        .observationConvention(
            new GlobalObservationConvention<Observation.Context>() {
              @Override
              public KeyValues getLowCardinalityKeyValues(Observation.Context context) {
                return KeyValues.of("stack", "blue");
              }

              @Override
              public boolean supportsContext(Observation.Context context) {
                return true;
              }
            });

    StepVerifier.create(attempt(Mono.just(OK))).expectNext(OK).verifyComplete();

    assertObserved("success", "200");
    TestObservationRegistryAssert.assertThat(registry)
        .hasSingleObservationThat()
        .hasLowCardinalityKeyValue("stack", "blue");
  }

  @Test
  void aPredicateSeesTheOperationAndWhatItSwitchesOffIsNobodysParent() {
    registry
        .observationConfig()
        .observationPredicate(
            (name, context) ->
                !name.equals("agora.client.calls")
                    || !keys(context).contains("operation=sample.kick"));
    Observation request = Observation.start("request", registry);
    Exchange wire = call -> Mono.just(OK);
    Exchange observed = wire.filter(Observing.attempts(registry)).filter(Observing.calls(registry));

    StepVerifier.create(
            observed
                .exchange(call("lobby"))
                .contextWrite(context -> context.put("micrometer.observation", request)))
        .expectNext(OK)
        .verifyComplete();
    request.stop();

    TestObservationRegistryAssert.assertThat(registry)
        .doesNotHaveAnyRemainingCurrentObservation()
        .hasNumberOfObservationsWithNameEqualTo("agora.client.calls", 0)
        .hasObservationWithNameEqualTo("agora.client.attempts")
        .that()
        .hasParentObservationEqualTo(request);
  }

  @Test
  void tenThousandChannelsAreOneSeries() {
    Set<String> series = new HashSet<>();
    ObservationRegistry counting = ObservationRegistry.create();
    counting
        .observationConfig()
        .observationHandler(
            new ObservationHandler<Observation.Context>() {
              @Override
              public void onStop(Observation.Context context) {
                series.add(context.getName() + keys(context));
                assertThat(context.getHighCardinalityKeyValues()).isEmpty();
              }

              @Override
              public boolean supportsContext(Observation.Context context) {
                return true;
              }
            });
    Exchange wire = call -> Mono.just(OK);
    Exchange observed = wire.filter(Observing.attempts(counting)).filter(Observing.calls(counting));

    for (int i = 0; i < 10_000; i++) {
      observed.exchange(call("channel-" + i)).subscribe();
    }

    assertThat(series)
        .containsExactlyInAnyOrder(
            "agora.client.calls[operation=sample.kick, outcome=success, product=sample,"
                + " status=200]",
            "agora.client.attempts[host=api.agora.io, operation=sample.kick, outcome=success,"
                + " product=sample, status=200]");
  }

  private static List<String> keys(Observation.Context context) {
    return StreamSupport.stream(context.getLowCardinalityKeyValues().spliterator(), false)
        .map((KeyValue key) -> key.getKey() + '=' + key.getValue())
        .sorted()
        .toList();
  }

  @Test
  void aRegistryThatIgnoresEverythingInstallsNothing() {
    Exchange wire = call -> Mono.just(OK);

    assertThat(wire.filter(Observing.attempts(ObservationRegistry.NOOP))).isSameAs(wire);
    assertThat(wire.filter(Observing.calls(ObservationRegistry.NOOP))).isSameAs(wire);
  }
}
