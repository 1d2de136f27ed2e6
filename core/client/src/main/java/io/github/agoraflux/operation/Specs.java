package io.github.agoraflux.operation;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** Request objects and settings that a caller's lambda fills in. */
public final class Specs {

  private Specs() {}

  /**
   * Builds a request object on each subscription, so that bad input is a failure of the sequence
   * and not an exception of the method that returns it.
   *
   * @param builder makes an empty builder
   * @param fill fills it in
   * @param build makes the object, and checks it
   * @param <B> the builder
   * @param <T> the object
   * @return the object; fails with what the lambda or the checks threw
   */
  public static <B, T> Mono<T> filled(
      Supplier<B> builder, Consumer<? super B> fill, Function<? super B, T> build) {
    return Mono.fromSupplier(() -> built(builder, fill, build));
  }

  /**
   * Builds at once what has to be there before anything is called, such as settings.
   *
   * @param builder makes an empty builder
   * @param fill fills it in
   * @param build makes the object, and checks it
   * @param <B> the builder
   * @param <T> the object
   * @return the object
   * @throws IllegalArgumentException if the checks threw it
   */
  public static <B, T> T built(
      Supplier<B> builder, Consumer<? super B> fill, Function<? super B, T> build) {
    B empty = builder.get();
    fill.accept(empty);
    return build.apply(empty);
  }
}
