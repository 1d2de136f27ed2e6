package io.github.agoraflux.conversationalai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.TimedWire;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** Wherever an answer tells of the agent that has the name. */
class AgentExistsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"detail\":\"it exists\",\"reason\":\"TaskConflict\",\"agent_id\":\"1NT-7\"}",
        "{\"detail\":\"it exists\",\"data\":{\"agent\":{\"agentId\":\"1NT-7\"}}}",
        "{\"detail\":\"it exists\",\"tasks\":[{\"task_id\":\"1NT-7\",\"status\":\"RUNNING\"}]}",
        "{\"detail\":\"it exists, status is RUNNING, taskId is 1NT-7\"}",
        "{\"message\":\"agent_id: \\\"1NT-7\\\" exists\"}"
      })
  void findsItInTheAnswer(String answer) {
    assertThat(refusal(answer, Map.of()))
        .isInstanceOfSatisfying(
            AgentExistsException.class,
            exists -> assertThat(exists.existingAgent()).isEqualTo(AgentId.of("1NT-7")))
        .hasMessageStartingWith("conversational-ai.join met an agent of that name: HTTP 409");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"detail\":\"it exists\",\"agent_id\":\"other\"}"})
  void prefersTheResourceOfTheHeader(String answer) {
    assertThat(refusal(answer, Map.of("X-Resource-ID", "1NT-7")))
        .isInstanceOfSatisfying(
            AgentExistsException.class,
            exists -> assertThat(exists.existingAgent()).isEqualTo(AgentId.of("1NT-7")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "no JSON",
        "{\"detail\":\"it exists\",\"reason\":\"TaskConflict\"}",
        "{\"detail\":\"it exists\",\"agent_id\":\" \",\"agent_ids\":\"1NT\"}"
      })
  void isAConflictLikeAnyOtherWhereNothingIsTold(String answer) {
    assertThat(refusal(answer, Map.of())).isExactlyInstanceOf(RejectedException.Conflict.class);
  }

  private static Throwable refusal(String answer, Map<String, String> headers) {
    Throwable[] refusal = new Throwable[1];
    try (TimedWire<ConversationalAi> wire =
        new TimedWire<>(ConversationalAi::over)
            .answer("conversational-ai.join", 409, answer, headers)) {
      StepVerifier.create(wire.product().join(ExampleSpecs.basic().build()))
          .verifyErrorSatisfies(failure -> refusal[0] = failure);
    }
    return refusal[0];
  }
}
