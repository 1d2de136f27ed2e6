package io.github.agoraflux.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/**
 * A product in virtual time, without a socket: every call is answered at once with what a test
 * dictates, and written down with the second it was made in. Nothing is limited, and nothing is
 * repeated but by the product itself. For one thread.
 *
 * @param <F> the product's interface
 */
public final class TimedWire<F> implements AutoCloseable {

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final Map<String, Deque<Answer>> answers = new HashMap<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final AgoraClient client;
  private final F product;

  /**
   * A product at the beginning of time.
   *
   * @param face makes the product's interface
   */
  public TimedWire(Function<AgoraClient, F> face) {
    this(face, client -> {});
  }

  /**
   * A product at the beginning of time, with a client as a test wants it.
   *
   * @param face makes the product's interface
   * @param changes changes the client
   */
  public TimedWire(Function<AgoraClient, F> face, Consumer<AgoraClientBuilder> changes) {
    AgoraClientBuilder builder =
        AgoraClient.builder()
            .appId(AppIds.USUAL)
            .credential(BasicCredential.of(Stage.CUSTOMER_ID, Stage.CUSTOMER_SECRET))
            .withoutLimits()
            .withoutRetry()
            .time(TimeSource.of(clock));
    changes.accept(builder);
    this.client = builder.transport(call -> Mono.fromSupplier(() -> answer(call))).build();
    this.product = face.apply(client);
  }

  /**
   * Dictates an answer. Several for one operation are given in turn; the last one stays.
   *
   * @param operation its id
   * @param status the HTTP status
   * @param body the body
   * @return this wire
   */
  public TimedWire<F> answer(String operation, int status, String body) {
    return answer(operation, status, body, Map.of());
  }

  /**
   * Dictates an answer with header fields.
   *
   * @param operation its id
   * @param status the HTTP status
   * @param body the body
   * @param headers the header fields
   * @return this wire
   */
  public TimedWire<F> answer(
      String operation, int status, String body, Map<String, String> headers) {
    answers
        .computeIfAbsent(operation, id -> new ArrayDeque<>())
        .add(new Answer(status, body, headers));
    return this;
  }

  /**
   * Lets time pass.
   *
   * @param time how much
   */
  public void advance(Duration time) {
    clock.advanceTimeBy(time);
  }

  /**
   * The product.
   *
   * @return its interface
   */
  public F product() {
    return product;
  }

  /**
   * The clock, for what has a clock of its own.
   *
   * @return the virtual time
   */
  public TimeSource time() {
    return TimeSource.of(clock);
  }

  /**
   * The calls that were made.
   *
   * @return the second and the operation of each without its product, such as {@code 5 query}
   */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  private Reply answer(Call call) {
    String operation = call.operation().id();
    String verb = operation.substring(operation.indexOf('.') + 1);
    calls.add(clock.now(TimeUnit.SECONDS) + " " + verb);
    Deque<Answer> all = answers.getOrDefault(operation, new ArrayDeque<>());
    Answer answer = all.size() > 1 ? all.poll() : all.peek();
    if (answer == null) {
      throw new AssertionError("no answer to " + operation + " is dictated");
    }
    return answer.reply();
  }

  @Override
  public void close() {
    client.close();
  }

  private record Answer(int status, String body, Map<String, String> headers) {

    @SuppressWarnings(
        "NullAway") // It takes what an operator of nullable values returns for non-null
    Reply reply() {
      return Reply.of(status, headers::get, body.getBytes(UTF_8));
    }
  }
}
