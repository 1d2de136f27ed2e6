package io.github.agoraflux;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.ClientClosedException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.Phase;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.CallProgress;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.relay.Relay;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** A call as a whole: its reply's answer, within the budget for all attempts and waits. */
final class BudgetedCall<R> extends Mono<R> {

  private final Exchange exchange;
  private final Call call;
  private final Operation.Template<R> operation;
  private final Duration budget;
  private final TimeSource time;
  private final ClosedState closed;

  BudgetedCall(
      Exchange exchange,
      Call call,
      Operation.Template<R> operation,
      Duration budget,
      TimeSource time,
      ClosedState closed) {
    this.exchange = exchange;
    this.call = call;
    this.operation = operation;
    this.budget = budget;
    this.time = time;
    this.closed = closed;
  }

  @Override
  public void subscribe(CoreSubscriber<? super R> caller) {
    new Running<>(caller, this).start();
  }

  private AgoraException outOfTime() {
    CallProgress progress = call.progress();
    BudgetExceededException outOfTime =
        new BudgetExceededException(progress.failure(), Phase.CALL, budget, null);
    return progress.isSent() && !operation.repeatability().allowsRepeat()
        ? new OutcomeUnknownException(progress.failure(), operation.remedy(), outOfTime)
        : outOfTime;
  }

  /** A connection that broke because the client closed it is no news of the network. */
  private Throwable closedMeanwhile(Throwable failure) {
    return closed.isClosed()
            && failure instanceof AgoraException known
            && !(known instanceof OutcomeUnknownException)
            && known.status() == null
        ? new ClientClosedException(call.progress().failure(), known)
        : failure;
  }

  /** Whoever takes the timer decides the outcome: the reply, the timer itself or the caller. */
  private static final class Running<R> extends Relay<Reply, R> implements Runnable {

    @SuppressWarnings("rawtypes")
    private static final AtomicReferenceFieldUpdater<Running, Disposable> TIMER =
        AtomicReferenceFieldUpdater.newUpdater(Running.class, Disposable.class, "timer");

    private static final Disposable NOT_ARMED = () -> {};
    private static final Disposable DECIDED = Disposables.disposed();

    private final BudgetedCall<R> whole;
    private volatile Disposable timer = NOT_ARMED;

    Running(CoreSubscriber<? super R> caller, BudgetedCall<R> whole) {
      super(caller);
      this.whole = whole;
    }

    private void start() {
      begin();
      if (timer == NOT_ARMED) {
        Disposable armed = whole.time.timeout(this, whole.budget);
        if (!TIMER.compareAndSet(this, NOT_ARMED, armed)) {
          armed.dispose();
        }
      }
    }

    @Override
    protected Mono<Reply> source() {
      return whole.exchange.exchange(whole.call);
    }

    @Override
    protected void onItem(Reply reply) {
      if (decide()) {
        R answer = whole.operation.answer().cast(reply.answer());
        if (answer == null) {
          complete();
        } else {
          deliver(answer);
        }
      }
    }

    @Override
    protected void onEnd() {
      if (decide()) {
        complete();
      }
    }

    @Override
    protected void onFailure(Throwable failure) {
      if (decide()) {
        fail(whole.closedMeanwhile(failure));
      }
    }

    @Override
    protected void onCancelled() {
      decide();
    }

    @Override
    public void run() {
      if (decide()) {
        AgoraException outOfTime = whole.outOfTime();
        whole.call.progress().abandoned(outOfTime);
        refuse(outOfTime);
      }
    }

    private boolean decide() {
      Disposable armed = TIMER.getAndSet(this, DECIDED);
      if (armed == DECIDED) {
        return false;
      }
      armed.dispose();
      return true;
    }
  }
}
