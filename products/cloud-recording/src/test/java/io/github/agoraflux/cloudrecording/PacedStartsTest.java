package io.github.agoraflux.cloudrecording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.limit.LimiterSettings;
import io.github.agoraflux.limit.RateLimits;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.test.subscriber.TestSubscriber;

/** Agora wants each resource started within 2 s, however many sessions are opened together. */
class PacedStartsTest {

  private static final int SESSIONS = 50;
  private static final Duration LATENCY = Duration.ofMillis(200);

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final TimeSource time = TimeSource.of(clock);
  private final Map<String, Long> acquired = new LinkedHashMap<>();
  private final Map<String, Long> started = new LinkedHashMap<>();

  private AgoraClient agora;

  @BeforeEach
  void open() {
    agora =
        AgoraClient.builder()
            .appId("876922cbca0098dff4323566daa89675")
            .credential(BasicCredential.of("customer", "customer-s3cret"))
            .limits(RateLimits.builder().settings(LimiterSettings.defaults().time(time)).build())
            .withoutRetry()
            .time(time)
            .transport(this::exchange)
            .build();
  }

  @AfterEach
  void close() {
    agora.close();
  }

  private Mono<Reply> exchange(Call call) {
    return Mono.defer(
        () -> {
          call.sending();
          byte[] answer = answer(call).getBytes(UTF_8);
          return Mono.delay(LATENCY, clock).map(late -> Reply.of(200, name -> null, answer));
        });
  }

  private String answer(Call call) {
    long now = clock.now(TimeUnit.MILLISECONDS);
    return switch (call.operation().id()) {
      case "cloud-recording.acquire" -> {
        String resource = "resource-" + acquired.size();
        acquired.put(resource, now);
        yield "{\"resourceId\":\"" + resource + "\"}";
      }
      case "cloud-recording.start" -> {
        started.put(call.operation().variable("resourceId"), now);
        yield "{\"sid\":\"38f8e3c\"}";
      }
      default -> "{}";
    };
  }

  @Test
  void startsEachResourceSoonHoweverManyAreWanted() {
    assertThat(longestWait(settings -> {})).isLessThanOrEqualTo(2_000);
  }

  /** All acquire before the first of them starts. */
  @Test
  void wouldStartTooLateIfAllWereUnderWayAtATime() {
    assertThat(longestWait(settings -> settings.startsAtATime(SESSIONS))).isGreaterThan(2_000);
  }

  /** The longest time from acquire to start, in milliseconds, of sessions opened together. */
  private long longestWait(Consumer<CloudRecordingSettingsBuilder> settings) {
    CloudRecording recordings = CloudRecording.over(agora, settings);
    TestSubscriber<Object> running = TestSubscriber.create();

    Flux.range(1, SESSIONS)
        .flatMap(
            uid ->
                recordings
                    .record(Specs.compositeBuilder().uid(uid).build())
                    .use(recording -> Mono.<Object>never()),
            SESSIONS)
        .subscribe(running);
    clock.advanceTimeBy(Duration.ofSeconds(20));
    running.cancel();

    assertThat(acquired).hasSize(SESSIONS);
    assertThat(started).hasSize(SESSIONS);
    return started.entrySet().stream()
        .mapToLong(start -> start.getValue() - acquired.get(start.getKey()))
        .max()
        .orElseThrow();
  }
}
