package io.github.agoraflux.samples.quickstart;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.simulator.Journal;
import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Many questions at once, asked no faster than the account may ask them. */
final class HeldToQuota implements Scene {

  private static final String OPERATION = "channel-management.get-user-status";

  private final ChannelManagement channels;
  private final int questions;
  private final Optional<Journal> journal;

  HeldToQuota(AgoraClient client, int questions, Optional<Journal> journal) {
    this.channels = ChannelManagement.over(client);
    this.questions = questions;
    this.journal = journal;
  }

  @Override
  public String title() {
    return "4. Ask for " + questions + " users' status at once, at 20 per second";
  }

  @Override
  public Mono<Boolean> play(Stage stage) {
    Stage.Bar bar = stage.bar(questions);
    return Flux.range(1, questions)
        .flatMap(uid -> channels.user(uid, "town-hall").hasElement(), questions)
        .doOnNext(present -> bar.step())
        .count()
        .elapsed()
        .map(
            timed -> {
              Duration took = Duration.ofMillis(timed.getT1());
              bar.close("%d answers in %.1f s", timed.getT2(), took.toMillis() / 1000.0);
              return timed.getT2() == questions && journal.map(j -> kept(j, stage)).orElse(true);
            });
  }

  private static boolean kept(Journal journal, Stage stage) {
    long refused =
        journal.of(OPERATION).stream().filter(request -> request.status() == 429).count();
    int burst = journal.largestBurst(OPERATION, Duration.ofSeconds(1));
    stage.say("  at the server: at most %d in any second, %d refused with 429", burst, refused);
    return refused == 0 && burst <= 20;
  }
}
