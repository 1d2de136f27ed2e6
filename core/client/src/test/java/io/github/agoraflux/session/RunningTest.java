package io.github.agoraflux.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.test.subscriber.TestSubscriber;

/** When something that runs is asked how it does, in virtual time. */
class RunningTest {

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final Deque<String> states = new ArrayDeque<>();
  private final List<String> questions = new ArrayList<>();
  private final Job job = new Job();

  private final class Job extends Running<Integer, String> {

    Job() {
      super(
          7,
          polling(2).startingAfter(Duration.ofSeconds(1)).deadline(Duration.ofSeconds(10)),
          polling(60));
    }

    @Override
    public Mono<String> query() {
      return Mono.fromSupplier(() -> next("asked"));
    }

    @Override
    protected Mono<String> patientQuery() {
      return Mono.fromSupplier(() -> next("asked patiently"));
    }

    @Override
    protected boolean isRunning(String state) {
      return state.equals("running");
    }

    @Override
    protected boolean hasEnded(String state) {
      return state.equals("over");
    }
  }

  private Polling polling(int seconds) {
    return Polling.every(Duration.ofSeconds(seconds)).time(TimeSource.of(clock));
  }

  private String next(String how) {
    questions.add(clock.now(TimeUnit.SECONDS) + " " + how);
    return states.size() > 1 ? states.remove() : states.element();
  }

  private TestSubscriber<String> subscribe(Publisher<String> answers) {
    TestSubscriber<String> subscriber = TestSubscriber.create();
    answers.subscribe(subscriber);
    clock.advanceTimeBy(Duration.ofMinutes(10));
    return subscriber;
  }

  @Test
  void hasANameToAskFor() {
    assertThat(job.id()).isEqualTo(7);
    assertThat(job).hasToString("Job[7]");
  }

  @Test
  void waitsUntilItRuns() {
    states.addAll(List.of("starting", "starting", "running"));

    TestSubscriber<String> answers = subscribe(job.started());

    assertThat(answers.getReceivedOnNext()).containsExactly("running");
    assertThat(answers.isTerminatedComplete()).isTrue();
    assertThat(questions)
        .containsExactly("1 asked patiently", "3 asked patiently", "5 asked patiently");
  }

  @Test
  void waitsNoLongerForWhatIsOver() {
    states.add("over");

    assertThat(subscribe(job.started()).getReceivedOnNext()).containsExactly("over");
    assertThat(questions).hasSize(1);
  }

  @Test
  void takesWhatNeverRunsForNotStarted() {
    states.add("starting");

    assertThat(subscribe(job.started()).expectTerminalError())
        .isInstanceOf(BudgetExceededException.class);
    assertThat(questions).hasSize(5);
  }

  @Test
  void tellsEveryStateUntilItIsOver() {
    states.addAll(List.of("starting", "running", "over"));

    TestSubscriber<String> answers = subscribe(job.status());

    assertThat(answers.getReceivedOnNext()).containsExactly("starting", "running", "over");
    assertThat(answers.isTerminatedComplete()).isTrue();
    assertThat(questions)
        .containsExactly("0 asked patiently", "60 asked patiently", "120 asked patiently");
  }

  @Test
  void isAskedAsOftenAsTold() {
    states.addAll(List.of("running", "over"));

    subscribe(job.status(polling(7)));

    assertThat(questions).containsExactly("0 asked patiently", "7 asked patiently");
  }

  @Test
  void isAskedOnceAndAtOnce() {
    states.add("running");

    assertThat(subscribe(job.query()).getReceivedOnNext()).containsExactly("running");
    assertThat(questions).containsExactly("0 asked");
  }
}
