package io.github.agoraflux.harness;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Reply;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where calls of a product are answered without a socket, thousands in a second.
 *
 * @param <F> the product's interface
 */
final class FuzzStage<F> implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AgoraClient client;
  private final F product;
  private final AtomicReference<@Nullable Function<Call, Reply>> answers = new AtomicReference<>();

  FuzzStage(Function<AgoraClient, F> face, Consumer<AgoraClientBuilder> changes) {
    AgoraClientBuilder builder =
        AgoraClient.builder()
            .appId(AppIds.USUAL)
            .credential(BasicCredential.of(Stage.CUSTOMER_ID, Stage.CUSTOMER_SECRET))
            .withoutLimits()
            .withoutRetry();
    changes.accept(builder);
    client = builder.transport(call -> Mono.fromSupplier(() -> answer(call))).build();
    product = face.apply(client);
  }

  private Reply answer(Call call) {
    return Objects.requireNonNull(answers.get()).apply(call);
  }

  /** Performs a call; of a list, its first page. Returns what it failed with. */
  @Nullable Throwable perform(Function<F, Publisher<?>> call, Function<Call, Reply> answer) {
    answers.set(answer);
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Flux.defer(() -> Stage.firstPage(call.apply(product)))
        .map(String::valueOf)
        .then()
        .doOnError(failure::set)
        .onErrorComplete()
        .block(PATIENCE);
    return failure.get();
  }

  @Override
  public void close() {
    client.closeLater().block(PATIENCE);
  }
}
