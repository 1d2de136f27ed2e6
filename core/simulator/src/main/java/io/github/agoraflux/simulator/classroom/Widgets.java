package io.github.agoraflux.simulator.classroom;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Ids;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The pop-up quizzes and polls of a classroom, one of each at a time. For one thread. */
public final class Widgets {

  private static final Map<String, @Nullable Object> SERVER =
      Json.object("userName", "server", "userUuid", "server", "role", "server");

  private record Quiz(String id, List<String> correct, List<Boolean> answers) {}

  private record Poll(String id, List<String> items, List<List<Integer>> votes) {}

  private final Room room;
  private final List<Map<String, @Nullable Object>> quizzes = new CopyOnWriteArrayList<>();
  private final List<Map<String, @Nullable Object>> polls = new CopyOnWriteArrayList<>();
  private final AtomicReference<Quiz> quiz =
      new AtomicReference<>(new Quiz("", List.of(), List.of()));
  private final AtomicReference<Poll> poll =
      new AtomicReference<>(new Poll("", List.of(), List.of()));

  Widgets(Room room) {
    this.room = room;
  }

  /**
   * Lets the teacher start a quiz.
   *
   * @param items its options
   * @param correct the right ones
   * @return its id
   */
  public String startQuiz(List<String> items, List<String> correct) {
    Quiz started = new Quiz(Ids.hex(), List.copyOf(correct), new ArrayList<>());
    quiz.set(started);
    Map<String, @Nullable Object> changes = figures(started);
    changes.put("extra.correctItems", started.correct());
    changes.put("extra.answerState", 1);
    changes.put("state", 1);
    changes.put("extra.popupQuizId", started.id());
    changes.put("extra.items", List.copyOf(items));
    changes.put("extra.receiveQuestionTime", room.now().toEpochMilli());
    add(quizzes, "popupQuiz", changes, cause(started, 1), null);
    return started.id();
  }

  /**
   * Lets a student answer the quiz.
   *
   * @param user the student
   * @param selected the options the student chooses
   */
  public void answerQuiz(String user, List<String> selected) {
    Quiz running = quiz.get();
    boolean isRight = new HashSet<>(selected).equals(new HashSet<>(running.correct()));
    running.answers().add(isRight);
    add(
        quizzes,
        "popupQuiz",
        Json.object(
            "selectedItems", List.copyOf(selected),
            "isCorrect", isRight,
            "popupQuizId", running.id(),
            "lastCommitTime", room.now().toEpochMilli()),
        cause(running, 3),
        user);
    add(quizzes, "popupQuiz", figures(running), cause(running, 4), null);
  }

  /** Lets the teacher end the quiz. */
  public void endQuiz() {
    Map<String, @Nullable Object> changes = figures(quiz.get());
    changes.put("extra.answerState", 0);
    add(quizzes, "popupQuiz", changes, cause(quiz.get(), 2), null);
  }

  /**
   * Lets the teacher start a poll.
   *
   * @param items its options
   * @param multiple whether one may choose several
   * @return its id
   */
  public String startPoll(List<String> items, boolean multiple) {
    Poll started = new Poll(Ids.hex(), List.copyOf(items), new ArrayList<>());
    poll.set(started);
    Map<String, @Nullable Object> changes = votes(started);
    changes.put("extra.pollState", 1);
    changes.put("extra.pollItems", started.items());
    changes.put("extra.mode", multiple ? 2 : 1);
    changes.put("state", 1);
    add(polls, "poll", changes, null, null);
    return started.id();
  }

  /**
   * Lets a student vote.
   *
   * @param user the student
   * @param selected the options the student chooses, from 0 on
   */
  public void vote(String user, List<Integer> selected) {
    Poll running = poll.get();
    running.votes().add(List.copyOf(selected));
    Map<String, @Nullable Object> vote =
        Json.object("pollId", running.id(), "selectIndex", List.copyOf(selected));
    add(polls, "poll", vote, null, user);
    add(polls, "poll", votes(running), null, null);
  }

  /** Lets the teacher end the poll. */
  public void endPoll() {
    Map<String, @Nullable Object> changes = votes(poll.get());
    changes.put("extra.pollState", 0);
    add(polls, "poll", changes, null, null);
  }

  List<Map<String, @Nullable Object>> quizzes() {
    return quizzes;
  }

  List<Map<String, @Nullable Object>> polls() {
    return polls;
  }

  private static Map<String, @Nullable Object> figures(Quiz quiz) {
    long right = quiz.answers().stream().filter(answer -> answer).count();
    int all = quiz.answers().size();
    return Json.object(
        "extra.totalCount", all,
        "extra.selectedCount", all,
        "extra.correctCount", right,
        "extra.averageAccuracy", share(right, all));
  }

  private static Map<String, @Nullable Object> votes(Poll poll) {
    Map<String, @Nullable Object> details = Json.object();
    for (int i = 0; i < poll.items().size(); i++) {
      int item = i;
      long votes = poll.votes().stream().filter(vote -> vote.contains(item)).count();
      details.put(
          Integer.toString(i),
          Json.object("num", votes, "percentage", share(votes, poll.votes().size())));
    }
    return Json.object("extra.pollId", poll.id(), "extra.pollDetails", details);
  }

  private static Object share(long part, int all) {
    return all == 0
        ? 0
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
  }

  private static Map<String, @Nullable Object> cause(Quiz quiz, int action) {
    return Json.object("popQuizId", quiz.id(), "action", action);
  }

  private void add(
      List<Map<String, @Nullable Object>> list,
      String widget,
      Map<String, @Nullable Object> changes,
      @Nullable Object cause,
      @Nullable String user) {
    Map<String, @Nullable Object> data =
        Json.object("action", 1, "widgetUuid", widget, "changeProperties", changes);
    if (cause != null) {
      data.put("cause", cause);
    }
    if (user != null) {
      data.put("fromUser", room.actor(user));
    }
    data.put("operator", SERVER);
    list.add(Json.object("roomUuid", room.id(), "sequence", list.size() + 1, "data", data));
  }
}
