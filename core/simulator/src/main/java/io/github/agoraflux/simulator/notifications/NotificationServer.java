package io.github.agoraflux.simulator.notifications;

import io.github.agoraflux.simulator.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sends signed notifications to a webhook, and again up to three times as long as it is not
 * answered with 200 within ten seconds, each time with the time in {@code notifyMs} at which it is
 * sent. Where Agora waits longer and longer in between, this does not wait.
 */
public final class NotificationServer {

  private static final int OK = 200;
  private static final int ATTEMPTS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Pattern SENT_AT = Pattern.compile("(\"notifyMs\"\\s*:\\s*)([0-9]{1,15})");

  private final InstantSource clock;
  private final AtomicReference<@Nullable HttpClient> client = new AtomicReference<>();
  private final AtomicLong notices = new AtomicLong();
  private final AtomicReference<List<String>> addresses =
      new AtomicReference<>(List.of("127.0.0.1"));

  NotificationServer(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * The addresses that notifications are said to come from.
   *
   * @return the IP addresses
   */
  public List<String> addresses() {
    return addresses.get();
  }

  /**
   * Changes the addresses that notifications are said to come from.
   *
   * @param now the IP addresses
   */
  public void addresses(List<String> now) {
    addresses.set(List.copyOf(now));
  }

  /**
   * A notification as it stands on the wire, under a new id.
   *
   * @param productId the number of the product
   * @param eventType the number of the type of event
   * @param payload what has happened, made of maps, lists, strings, numbers, booleans and null
   * @return JSON
   */
  public String notification(
      int productId, int eventType, Map<String, ? extends @Nullable Object> payload) {
    return Json.write(
        Json.object(
            "noticeId",
            "2000001428:" + notices.incrementAndGet() + ":" + eventType,
            "productId",
            productId,
            "eventType",
            eventType,
            "notifyMs",
            clock.millis(),
            "payload",
            payload));
  }

  /**
   * Sends a notification.
   *
   * @param webhook where to, {@code http} or {@code https}
   * @param secret what it is signed with
   * @param notification the body, such as {@link #notification} makes it; what it says under {@code
   *     notifyMs} is changed when it is sent again
   * @return the HTTP status of each attempt, 0 for one that had no answer; the last is 200 if the
   *     webhook has taken it
   */
  public CompletableFuture<List<Integer>> send(URI webhook, String secret, String notification) {
    return attempt(webhook, secret, notification, List.of());
  }

  /** Lets go of the connections. What is sent afterwards opens others. */
  public void close() {
    client.set(null);
  }

  private CompletableFuture<List<Integer>> attempt(
      URI webhook, String secret, String notification, List<Integer> before) {
    return client()
        .sendAsync(request(webhook, secret, notification), HttpResponse.BodyHandlers.discarding())
        .handle((answer, failure) -> answer == null ? 0 : answer.statusCode())
        .thenCompose(
            status -> {
              List<Integer> all = Stream.concat(before.stream(), Stream.of(status)).toList();
              return status == OK || all.size() == ATTEMPTS
                  ? CompletableFuture.completedFuture(all)
                  : attempt(webhook, secret, sentAgain(notification), all);
            });
  }

  private static HttpRequest request(URI webhook, String secret, String notification) {
    byte[] body = notification.getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(webhook)
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .header("Agora-Signature", Signatures.sha1(secret, body))
        .header("Agora-Signature-V2", Signatures.sha256(secret, body))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  /** Later than before even by a clock that stands still. */
  private String sentAgain(String notification) {
    return SENT_AT
        .matcher(notification)
        .replaceFirst(
            field -> field.group(1) + Math.max(Long.parseLong(field.group(2)) + 1, clock.millis()));
  }

  /** The one for all: it has threads, which end when nobody holds it any longer. */
  private HttpClient client() {
    HttpClient present = client.get();
    while (present == null) {
      client.compareAndSet(
          null,
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(PATIENCE)
              .build());
      present = client.get();
    }
    return present;
  }
}
