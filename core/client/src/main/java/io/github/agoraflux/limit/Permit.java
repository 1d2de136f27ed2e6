package io.github.agoraflux.limit;

/**
 * Leave to make one call. It is granted, not reserved: it counts from the grant on, and its window
 * begins when the server must have counted the call. Each method may be called from any thread and
 * more than once; after the first {@link #settle()} or {@link #giveBack()} the permit is done.
 */
public interface Permit {

  /**
   * The request is being written now. From here on the permit cannot be given back, and its window
   * begins at the latest after the limiter's {@link LimiterSettings#arrivalAllowance()}.
   */
  void sent();

  /**
   * The server has counted the call, for its answer came: the permit's window begins now, unless it
   * has begun. A call that was sent and is given up without an answer may still be on its way; it
   * needs no word.
   */
  void settle();

  /**
   * The call was never made: the permit goes to the next in line as if it had not been granted.
   * Without effect once sent.
   */
  void giveBack();
}
