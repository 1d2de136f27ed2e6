package io.github.agoraflux.samples.quickstart;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.mediapush.MediaPush;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import reactor.core.publisher.Mono;

/** A consumer that takes its time is never overtaken by the pages it did not ask for. */
final class SlowConsumer implements Scene {

  private static final int WANTED = 1100;
  private static final int PAGE = 500;

  private final MediaPush mediaPush;
  private final LongSupplier pagesFetched;

  SlowConsumer(AgoraClient client, LongSupplier pagesFetched) {
    this.mediaPush = MediaPush.over(client);
    this.pagesFetched = pagesFetched;
  }

  @Override
  public String title() {
    return "3. Stream converters into a slow consumer";
  }

  @Override
  public Mono<Boolean> play(Stage stage) {
    Stage.Bar bar = stage.bar(WANTED);
    AtomicLong taken = new AtomicLong();
    AtomicLong pagesAtHundred = new AtomicLong();
    return mediaPush
        .list()
        .limitRate(50)
        .concatMap(converter -> Mono.delay(Duration.ofMillis(1)).thenReturn(converter), 1)
        .take(WANTED)
        .doOnNext(
            converter -> {
              bar.step();
              if (taken.incrementAndGet() == 100) {
                pagesAtHundred.set(pagesFetched.getAsLong());
              }
            })
        .then(Mono.fromSupplier(() -> report(bar, taken.get(), pagesAtHundred.get())));
  }

  private boolean report(Stage.Bar bar, long taken, long pagesAtHundred) {
    long pages = pagesFetched.getAsLong();
    if (pages < 0) {
      bar.close("%,d converters taken", taken);
      return true;
    }
    bar.close(
        "%,d converters taken from %d pages (%d page when 100 were taken)",
        taken, pages, pagesAtHundred);
    return pagesAtHundred == 1 && pages == (taken + PAGE - 1) / PAGE;
  }
}
