package io.github.agoraflux.exchange;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.Phase;
import org.jspecify.annotations.Nullable;

/**
 * How far a call has come, over all its attempts: what a timeout or a cancellation, which see the
 * call from outside, need to say what is proved. One object for each call; written by the filters
 * and the transport, readable by anybody.
 */
public final class CallProgress {

  private final String operation;
  private volatile int attempts;
  private volatile @Nullable String host;
  private volatile @Nullable String requestId;
  private volatile Phase phase = Phase.QUEUE;
  private volatile boolean sent;
  private volatile boolean unclearBefore;
  private volatile @Nullable AgoraException abandonment;

  /**
   * The progress of a call that has not begun.
   *
   * @param operation the operation's id
   */
  public CallProgress(String operation) {
    this.operation = operation;
  }

  /**
   * An attempt begins.
   *
   * @param endpoint where it goes
   * @param number counts from 1
   */
  public void attempt(Endpoint endpoint, int number) {
    host = endpoint.host();
    sent = false;
    phase = Phase.QUEUE;
    attempts = number;
  }

  /**
   * The attempt has its permit and asks for a connection.
   *
   * @param requestId the attempt's {@code X-Request-ID}
   */
  public void connecting(String requestId) {
    this.requestId = requestId;
    phase = Phase.ACQUIRE;
  }

  /**
   * The first byte is about to be written: from here on the request may have reached the server.
   */
  public void sending() {
    sent = true;
    phase = Phase.RESPONSE;
  }

  /**
   * The last attempt is over, and the call waits for the next.
   *
   * @param unclear whether the last may have been carried out, although no answer says so
   */
  public void waiting(boolean unclear) {
    if (unclear) {
      unclearBefore = true;
    }
    sent = false;
    phase = Phase.CALL;
  }

  /**
   * The call is given up from outside, and what is under way will be cancelled.
   *
   * @param why what the caller is told
   */
  public void abandoned(AgoraException why) {
    abandonment = why;
  }

  /**
   * Why the call was given up, for those to whom that is a cancellation like any other.
   *
   * @return what the caller is told; null if the caller has cancelled, or nobody
   */
  public @Nullable AgoraException abandonment() {
    return abandonment;
  }

  /**
   * The number of attempts begun.
   *
   * @return 0 before the first
   */
  public int attempts() {
    return attempts;
  }

  /**
   * What the call is busy with.
   *
   * @return the phase of the present attempt
   */
  public Phase phase() {
    return phase;
  }

  /**
   * Whether the present attempt's request may have reached the server.
   *
   * @return true once its first byte was about to be written
   */
  public boolean isSent() {
    return sent;
  }

  /**
   * What is known so far, as the beginning of an exception.
   *
   * @return operation, host, attempts, what is unclear of them, and request id
   */
  public Failure failure() {
    return Failure.of(operation)
        .at(host, attempts, sent, unclearBefore)
        .identified(requestId, null);
  }
}
