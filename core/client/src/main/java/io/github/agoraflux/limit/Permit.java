package io.github.agoraflux.limit;

/**
 * Leave to make one call. It is granted, not reserved: it counts from the grant on, and its window
 * begins when the call has been made. Each method may be called from any thread and more than once;
 * after the first {@link #settle()} or {@link #giveBack()} the permit is done.
 */
public interface Permit {

  /** The request is being written now. From here on the permit cannot be given back. */
  void sent();

  /**
   * The call is over: its answer came, or it failed after sending. The permit's window begins here
   * at the latest.
   */
  void settle();

  /**
   * The call was never made: the permit goes to the next in line as if it had not been granted.
   * Without effect once sent.
   */
  void giveBack();
}
