package io.github.agoraflux.samples.quickstart;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.RecordedRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The primary domain dies in the middle; every call still succeeds. */
final class DyingPrimary implements Scene {

  private static final String OPERATION = "channel-management.list-users";
  private static final String PRIMARY = "api.agora.io";
  private static final int CALLS = 60;

  private final ChannelManagement channels;
  private final AgoraSimulator agora;

  DyingPrimary(AgoraClient client, AgoraSimulator agora) {
    this.channels = ChannelManagement.over(client);
    this.agora = agora;
  }

  @Override
  public String title() {
    return "5. Kill the primary domain in the middle of " + CALLS + " calls";
  }

  @Override
  public Mono<Boolean> play(Stage stage) {
    Stage.Bar bar = stage.bar(CALLS);
    AtomicInteger failed = new AtomicInteger();
    return Flux.range(1, CALLS)
        .flatMap(
            number ->
                channels
                    .users("channel-" + number)
                    .hasElement()
                    .then(number == CALLS / 2 ? killPrimary() : Mono.<Void>empty())
                    .onErrorResume(error -> Mono.fromRunnable(failed::incrementAndGet))
                    .thenReturn(number),
            8)
        .doOnNext(number -> bar.step())
        .then(Mono.fromSupplier(() -> report(stage, bar, failed.get())));
  }

  private Mono<Void> killPrimary() {
    return Mono.<Void>fromRunnable(() -> agora.domain(PRIMARY).kill())
        .subscribeOn(Schedulers.boundedElastic());
  }

  private boolean report(Stage stage, Stage.Bar bar, int failed) {
    bar.close("%d calls, %d failed", CALLS, failed);
    Map<String, Long> answered =
        agora.journal().of(OPERATION).stream()
            .filter(request -> request.status() == 200)
            .collect(
                Collectors.groupingBy(RecordedRequest::host, TreeMap::new, Collectors.counting()));
    answered.forEach((host, calls) -> stage.say("  answered by %-24s %d", host, calls));
    return failed == 0 && answered.size() == 2;
  }
}
