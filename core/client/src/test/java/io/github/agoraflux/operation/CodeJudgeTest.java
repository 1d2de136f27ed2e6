package io.github.agoraflux.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer confesses that is dressed as success. */
class CodeJudgeTest {

  private final CodeJudge judge = new CodeJudge(Map.of(201, 409, 206, 504));

  @ParameterizedTest
  @CsvSource({
    "200, , ",
    "200, 0, ",
    "204, 200, ",
    "200, 53, 400",
    "202, 53, 400",
    "201, , 409",
    "201, 0, 409",
    "206, 65, 504",
    "400, 53, ",
    "503, 53, "
  })
  void aCodeOrAStatusMakesARefusal(int status, String code, Integer meant) {
    Refusal expected = meant == null ? null : new Refusal(meant, code, "so it is");

    assertThat(judge.judge(status, code, "so it is")).isEqualTo(expected);
  }

  @Test
  void whatIsThereOutweighsACode() {
    assertThat(judge.judge(200, "53", null, true, "nothing is there")).isNull();
    assertThat(judge.judge(201, null, null, true, "nothing is there"))
        .isEqualTo(new Refusal(409, null, null));
  }

  @Test
  void whatIsNotThereWasNotDone() {
    assertThat(judge.judge(200, null, null, false, "nothing is there"))
        .isEqualTo(new Refusal(504, null, "nothing is there"));
    assertThat(judge.judge(200, "0", "so it is", false, "nothing is there"))
        .isEqualTo(new Refusal(504, "0", "so it is"));
    assertThat(judge.judge(200, "53", "so it is", false, "nothing is there"))
        .isEqualTo(new Refusal(400, "53", "so it is"));
  }
}
