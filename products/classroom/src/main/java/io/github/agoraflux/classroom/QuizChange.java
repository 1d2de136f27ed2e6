package io.github.agoraflux.classroom;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed of a pop-up quiz. What did not change is null.
 *
 * @param quizId the question
 * @param active whether the widget is shown
 * @param running whether the quiz goes on
 * @param items its options
 * @param correctItems the right ones
 * @param askedAt when the students got the question
 * @param correctCount how many students chose right
 * @param selectedCount how many students have answered
 * @param totalCount how many students there are
 * @param averageAccuracy the share of right answers, 0 to 1
 * @param committedAt when the student answered
 * @param selectedItems what the student chose
 * @param correct whether the student chose right
 */
public record QuizChange(
    @JsonProperty("extra.popupQuizId") @JsonAlias("popupQuizId") @Nullable String quizId,
    @JsonProperty("state") @JsonFormat(shape = JsonFormat.Shape.NUMBER) @Nullable Boolean active,
    @JsonProperty("extra.answerState") @JsonFormat(shape = JsonFormat.Shape.NUMBER)
        @Nullable Boolean running,
    @JsonProperty("extra.items") @Nullable List<String> items,
    @JsonProperty("extra.correctItems") @Nullable List<String> correctItems,
    @JsonProperty("extra.receiveQuestionTime") @WireUnit(ChronoUnit.MILLIS)
        @Nullable Instant askedAt,
    @JsonProperty("extra.correctCount") @Nullable Integer correctCount,
    @JsonProperty("extra.selectedCount") @Nullable Integer selectedCount,
    @JsonProperty("extra.totalCount") @Nullable Integer totalCount,
    @JsonProperty("extra.averageAccuracy") @Nullable Double averageAccuracy,
    @JsonProperty("lastCommitTime") @WireUnit(ChronoUnit.MILLIS) @Nullable Instant committedAt,
    @Nullable List<String> selectedItems,
    @JsonProperty("isCorrect") @Nullable Boolean correct) {}
