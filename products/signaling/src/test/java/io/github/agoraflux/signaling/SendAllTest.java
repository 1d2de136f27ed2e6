package io.github.agoraflux.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.limit.LimiterSettings;
import io.github.agoraflux.limit.RateLimits;
import io.github.agoraflux.time.TimeSource;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Very many messages in virtual time, to a server that counts on its own. */
class SendAllTest {

  private static final int MESSAGES = 50_000;
  private static final int ONE_IN = 100;
  private static final int QUOTA = 500;
  private static final Duration ANSWERED_AFTER = Duration.ofMillis(80);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Pattern RECEIVER = Pattern.compile("\"destination\":\"([^\"]+)\"");

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final Deque<Long> arrivals = new ArrayDeque<>();
  private int received;
  private int tooMany;
  private final Set<String> refused = new HashSet<>();
  private final Set<String> failed = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private int drawn;
  private int receipts;
  private int failures;
  private int mostUnderWay;
  private long peakHeap;

  private final AgoraClient client =
      AgoraClient.builder()
          .appId("876922cbca0098dff4323566daa89675")
          .credential(BasicCredential.of("customer-of-tests", "s3cret-of-tests"))
          .time(TimeSource.of(clock))
          .limits(
              RateLimits.builder()
                  .settings(LimiterSettings.defaults().time(TimeSource.of(clock)))
                  .build())
          .withoutRetry()
          .transport(call -> Mono.defer(() -> arrive(call)))
          .build();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void tellsTheFateOfEachMessageWithinTheQuota() {
    long start = clock.now(TimeUnit.MILLISECONDS);
    Flux<SendResult> results = Signaling.over(client).sendAll(messages()).doOnNext(this::count);

    StepVerifier.create(results.then())
        .then(() -> passTime(Duration.ofMinutes(10)))
        .verifyComplete();

    long seconds = (lastResult - start) / 1000;
    System.out.printf(
        "sendAll: messages %d, receipts %d, failures %d, 429s %d, virtual time %d s,"
            + " most under way %d, peak heap %d MB%n",
        MESSAGES, receipts, failures, tooMany, seconds, mostUnderWay, peakHeap >> 20);
    assertThat(received).isEqualTo(MESSAGES);
    assertThat(tooMany).isZero();
    assertThat(told).hasSize(MESSAGES);
    assertThat(failures).isEqualTo(MESSAGES / ONE_IN);
    assertThat(failed).hasSize(failures).isEqualTo(refused);
    assertThat(receipts).isEqualTo(MESSAGES - MESSAGES / ONE_IN);
    assertThat(seconds).isLessThan(125);
    assertThat(mostUnderWay).isLessThanOrEqualTo(Signaling.SENDING_AT_ONCE + 1);
  }

  private long lastResult;

  private void count(SendResult result) {
    lastResult = clock.now(TimeUnit.MILLISECONDS);
    String receiver = result.message().destination();
    told.add(receiver);
    if (result instanceof SendResult.Taken) {
      receipts++;
    } else {
      failures++;
      failed.add(receiver);
    }
    if ((receipts + failures) % 500 == 0) {
      peakHeap =
          Math.max(peakHeap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
  }

  private Flux<PeerMessage> messages() {
    return Flux.range(0, MESSAGES)
        .map(i -> PeerMessage.of("server", "user" + i, "hello " + i))
        .doOnNext(message -> mostUnderWay = Math.max(mostUnderWay, ++drawn - receipts - failures));
  }

  private void passTime(Duration time) {
    Duration step = Duration.ofMillis(10);
    for (long i = 0; i < time.dividedBy(step) && receipts + failures < MESSAGES; i++) {
      clock.advanceTimeBy(step);
    }
  }

  /** Counts what arrives in any second, and refuses one in a hundred. */
  private Mono<Reply> arrive(Call call) {
    long now = clock.now(TimeUnit.MILLISECONDS);
    while (!arrivals.isEmpty() && now - arrivals.peek() >= SECOND.toMillis()) {
      arrivals.poll();
    }
    received++;
    arrivals.add(now);
    if (arrivals.size() > QUOTA) {
      tooMany++;
      return later(429, "{\"message\":\"too many\"}");
    }
    if (received % ONE_IN == 0) {
      refused.add(receiver(call));
      return later(400, "{\"message\":\"no such user\"}");
    }
    return later(200, "{\"result\":\"success\",\"request_id\":\"1\",\"code\":\"message_sent\"}");
  }

  private static String receiver(Call call) {
    Matcher body = RECEIVER.matcher(new String(call.body(), StandardCharsets.UTF_8));
    assertThat(body.find()).isTrue();
    return body.group(1);
  }

  private Mono<Reply> later(int status, String body) {
    Reply reply = Reply.of(status, name -> null, body.getBytes(StandardCharsets.UTF_8));
    return Mono.delay(ANSWERED_AFTER, clock).thenReturn(reply);
  }
}
