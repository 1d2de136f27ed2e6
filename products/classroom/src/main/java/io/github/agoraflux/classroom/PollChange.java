package io.github.agoraflux.classroom;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changed of a poll. What did not change is null.
 *
 * @param pollId the poll
 * @param active whether the widget is shown
 * @param running whether the poll goes on
 * @param mode how many options one may choose
 * @param items its options
 * @param details the votes, by the option's number from 0 on
 * @param selectedIndexes the options the student chose, from 0 on
 */
public record PollChange(
    @JsonProperty("extra.pollId") @JsonAlias("pollId") @Nullable String pollId,
    @JsonProperty("state") @JsonFormat(shape = JsonFormat.Shape.NUMBER) @Nullable Boolean active,
    @JsonProperty("extra.pollState")
        @JsonAlias("extra.pollingState")
        @JsonFormat(shape = JsonFormat.Shape.NUMBER)
        @Nullable Boolean running,
    @JsonProperty("extra.mode") @Nullable PollMode mode,
    @JsonProperty("extra.pollItems") @Nullable List<String> items,
    @JsonProperty("extra.pollDetails") @Nullable Map<String, Votes> details,
    @JsonProperty("selectIndex") @Nullable List<Integer> selectedIndexes) {

  /**
   * The votes for an option.
   *
   * @param num how many
   * @param percentage their share, 0 to 1
   */
  public record Votes(@Nullable Integer num, @Nullable Double percentage) {}
}
