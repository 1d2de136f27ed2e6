package io.github.agoraflux.exchange;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What came back from one attempt, read to its end. */
public final class Reply {

  private final int status;
  private final UnaryOperator<@Nullable String> headers;
  private final byte[] body;
  private final @Nullable Object answer;

  private Reply(
      int status, UnaryOperator<@Nullable String> headers, byte[] body, @Nullable Object answer) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.answer = answer;
  }

  /**
   * A reply as the transport read it.
   *
   * @param status the HTTP status
   * @param headers finds a header's value by its name, whatever the case; null if there is none
   * @param body the body, empty if there is none. Handed over: do not change it afterwards
   * @return the reply
   */
  public static Reply of(int status, UnaryOperator<@Nullable String> headers, byte[] body) {
    return new Reply(status, headers, body, null);
  }

  /**
   * The HTTP status.
   *
   * @return 100 to 599
   */
  public int status() {
    return status;
  }

  /**
   * Whether the status says success.
   *
   * @return true for 2xx
   */
  public boolean isSuccessful() {
    return status >= 200 && status < 300;
  }

  /**
   * A header of the reply.
   *
   * @param name its name; the case does not matter
   * @return its value, null if there is none
   */
  public @Nullable String header(String name) {
    return headers.apply(name);
  }

  /**
   * The body. Do not change it.
   *
   * @return the bytes, empty if there is no body
   */
  public byte[] body() {
    return body;
  }

  /**
   * The decoded answer.
   *
   * @return what the operation's answer type makes of the body; null before decoding, and for
   *     operations that answer nothing
   */
  public @Nullable Object answer() {
    return answer;
  }

  /**
   * The same reply with its body decoded. The bytes are let go.
   *
   * @param answer the decoded answer, null for none
   * @return a new reply
   */
  public Reply decoded(@Nullable Object answer) {
    return new Reply(status, headers, EMPTY, answer);
  }

  @Override
  public String toString() {
    return "HTTP " + status;
  }

  private static final byte[] EMPTY = new byte[0];
}
