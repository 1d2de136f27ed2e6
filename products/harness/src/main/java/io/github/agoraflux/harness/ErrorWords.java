package io.github.agoraflux.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.AgoraException;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an error answer says, in whichever of Agora's envelopes.
 *
 * @param code the code or reason word, null if there is none
 * @param message the words, null if there are none
 */
record ErrorWords(@Nullable String code, @Nullable String message) {

  private static final List<String> MESSAGES =
      List.of("message", "msg", "error_msg", "errorMessage", "reason", "error");

  static ErrorWords of(Fixture error) {
    JsonNode body = error.body();
    String detail = text(body, "detail");
    return detail == null
        ? new ErrorWords(first(body, List.of("code", "errorCode")), first(body, MESSAGES))
        : new ErrorWords(text(body, "reason"), detail);
  }

  /** Requires that a failure tells status, code and words of the example. */
  void verify(Fixture error, @Nullable Throwable failure) {
    assertThat(failure)
        .as(error.name())
        .asInstanceOf(InstanceOfAssertFactories.type(AgoraException.class))
        .satisfies(
            told -> {
              assertThat(told.status()).as("status").isEqualTo(error.status());
              assertThat(told.code()).as("code").isEqualTo(code);
              assertThat(told.failure().message()).as("message").isEqualTo(message);
            });
  }

  private static @Nullable String first(JsonNode body, List<String> names) {
    return names.stream()
        .filter(body::hasNonNull)
        .findFirst()
        .map(name -> body.get(name).asString())
        .orElse(null);
  }

  private static @Nullable String text(JsonNode body, String name) {
    return body.hasNonNull(name) ? body.get(name).asString() : null;
  }
}
