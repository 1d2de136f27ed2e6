package io.github.agoraflux.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Agora understood the request and refused it: a 4xx answer, or a failure dressed as success (HTTP
 * 200 with a non-zero {@code code}, {@code success: false}). {@link #failure()} has Agora's code
 * and words. Nothing was carried out.
 */
public sealed class RejectedException extends AgoraException
    permits RejectedException.Unauthenticated,
        RejectedException.Forbidden,
        RejectedException.NotFound,
        RejectedException.Conflict,
        RejectedException.RateLimited {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the refusal.
   *
   * @param failure what is known of the call
   */
  public RejectedException(Failure failure) {
    this(failure, "was rejected");
  }

  RejectedException(Failure failure, String what) {
    super(failure, what, null);
  }

  /**
   * The exception that fits a refusal.
   *
   * @param status the status that says what was refused; not always the answer's own, for some
   *     refusals come as success
   * @param failure what is known of the call
   * @param retryAfter how long Agora asks to wait; null when it does not say
   * @return one of this family
   */
  public static RejectedException of(int status, Failure failure, @Nullable Duration retryAfter) {
    return switch (status) {
      case 401 -> new Unauthenticated(failure);
      case 403 -> new Forbidden(failure);
      case 404 -> new NotFound(failure);
      case 409 -> new Conflict(failure);
      case 429 -> new RateLimited(failure, retryAfter);
      default -> new RejectedException(failure);
    };
  }

  @Override
  public boolean isRetryable() {
    return false;
  }

  /** HTTP 401: the credential is missing, wrong, expired, or does not belong to the App ID. */
  public static final class Unauthenticated extends RejectedException {

    private static final long serialVersionUID = 1L;

    Unauthenticated(Failure failure) {
      super(failure, "was rejected as unauthenticated");
    }
  }

  /**
   * HTTP 403: the credential is right but may not do this, or the project lacks the product. A
   * product may have a kind of its own.
   */
  public static non-sealed class Forbidden extends RejectedException {

    private static final long serialVersionUID = 1L;

    Forbidden(Failure failure) {
      this(failure, "was forbidden");
    }

    /**
     * Reports a product's own kind.
     *
     * @param failure what is known of the call
     * @param what what the call met, worded to follow the operation's id
     */
    protected Forbidden(Failure failure, String what) {
      super(failure, what);
    }
  }

  /**
   * HTTP 404: there is no such resource (any more), or for a while during a migration on Agora's
   * side. A product may have a kind of its own.
   */
  public static non-sealed class NotFound extends RejectedException {

    private static final long serialVersionUID = 1L;

    NotFound(Failure failure) {
      this(failure, "found nothing");
    }

    /**
     * Reports a product's own kind.
     *
     * @param failure what is known of the call
     * @param what what the call met, worded to follow the operation's id
     */
    protected NotFound(Failure failure, String what) {
      super(failure, what);
    }
  }

  /**
   * HTTP 409: such a resource exists already; {@link #resourceId()} names it where Agora does. A
   * product may have a kind of its own, also of another status.
   */
  public static non-sealed class Conflict extends RejectedException {

    private static final long serialVersionUID = 1L;

    Conflict(Failure failure) {
      this(failure, "met a conflict");
    }

    /**
     * Reports a product's own kind.
     *
     * @param failure what is known of the call
     * @param what what the call met, worded to follow the operation's id
     */
    protected Conflict(Failure failure, String what) {
      super(failure, what);
    }
  }

  /** HTTP 429 (or a body that says the same): a rate limit or a stock limit is used up. */
  public static final class RateLimited extends RejectedException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /**
     * Reports the refusal.
     *
     * @param failure what is known of the call
     * @param retryAfter how long Agora asks to wait; null when it does not say
     */
    public RateLimited(Failure failure, @Nullable Duration retryAfter) {
      super(failure, "was rate limited");
      this.retryAfter = retryAfter;
    }

    /**
     * How long Agora asks to wait.
     *
     * @return the {@code Retry-After} of the answer, null when it has none
     */
    public @Nullable Duration retryAfter() {
      return retryAfter;
    }

    @Override
    public boolean isRetryable() {
      return true;
    }
  }
}
