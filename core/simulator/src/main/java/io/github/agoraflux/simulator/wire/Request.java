package io.github.agoraflux.simulator.wire;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A whole request: its head and its body. */
public final class Request {

  private final Head head;
  private final byte[] body;

  /**
   * Puts a request together.
   *
   * @param head its head
   * @param body its body, empty if it has none
   */
  public Request(Head head, byte[] body) {
    this.head = head;
    this.body = body.clone();
  }

  /**
   * The head of this request.
   *
   * @return its head
   */
  public Head head() {
    return head;
  }

  /**
   * The first value of a header field.
   *
   * @param name its name, in any case
   * @return the value, or null if the field is absent
   */
  public @Nullable String header(String name) {
    return head.headers().first(name);
  }

  /**
   * The body.
   *
   * @return a copy of its bytes
   */
  public byte[] body() {
    return body.clone();
  }

  /**
   * The body as text.
   *
   * @return the body read as UTF-8, with replacement characters where it is not
   */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * Whether there is a body.
   *
   * @return false if it is empty
   */
  public boolean hasBody() {
    return body.length > 0;
  }

  @Override
  public String toString() {
    return head.method() + " " + head.target();
  }
}
