package io.github.agoraflux.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.operation.Repeatability;
import java.util.List;

/**
 * That an error becomes the exception of its status, with Agora's code and words in it.
 *
 * @param <F> the product's interface
 */
final class ErrorCheck<F> {

  private final Examples<F> examples;
  private final ResponseCheck<F> responses;

  ErrorCheck(Examples<F> examples, ResponseCheck<F> responses) {
    this.examples = examples;
    this.responses = responses;
  }

  /** An error that an operation's own examples have. */
  void verify(Fixture error) {
    verify(error, error.operation(), error.name());
  }

  /** An error of the whole product, from each operation that it may come from. */
  void verifyEverywhere(Fixture error) {
    List<String> operations = examples.operations().stream().filter(error::appliesTo).toList();
    assertThat(operations).as(error.name() + " applies to").isNotEmpty();
    operations.forEach(operation -> verify(error, operation, operation + "/" + error.name()));
  }

  private void verify(Fixture error, String operation, String name) {
    Performance performance = responses.perform(error, operation);
    if (examples.values(name) != null) {
      responses.verifyValues(name, performance);
      return;
    }
    Class<? extends AgoraException> refusal = examples.refusal(name);
    Repeatability repeatability = performance.attempt(operation).template().repeatability();
    assertThat(performance.failure())
        .as(name)
        .isInstanceOf(refusal == null ? typeOf(error.status(), repeatability) : refusal);
    ErrorWords.of(error).verify(error, performance.failure());
  }

  private static Class<? extends AgoraException> typeOf(int status, Repeatability repeatability) {
    return switch (status) {
      case 401 -> RejectedException.Unauthenticated.class;
      case 403 -> RejectedException.Forbidden.class;
      case 404 -> RejectedException.NotFound.class;
      case 409 -> RejectedException.Conflict.class;
      case 429 -> RejectedException.RateLimited.class;
      case 501 -> ServerException.class;
      default -> unnamed(status, repeatability);
    };
  }

  private static Class<? extends AgoraException> unnamed(int status, Repeatability repeatability) {
    if (status < 300) {
      return AgoraException.class;
    }
    if (status < 500) {
      return RejectedException.class;
    }
    return repeatability.allowsRepeat() ? ServerException.class : OutcomeUnknownException.class;
  }
}
