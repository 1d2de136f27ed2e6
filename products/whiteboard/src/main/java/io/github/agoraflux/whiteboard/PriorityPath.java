package io.github.agoraflux.whiteboard;

/** Where {@link Whiteboard#prioritize} is sent, which Agora's sources print in two forms. */
public enum PriorityPath {
  /**
   * {@code …/tasks/{uuid}}, as in Agora's published collection of requests and in the example of
   * its documentation; the default.
   */
  TASK(""),
  /** {@code …/tasks/{uuid}/priority}, as in the prototype of Agora's documentation. */
  PROTOTYPE("/priority");

  private final String end;

  PriorityPath(String end) {
    this.end = end;
  }

  String after(String task) {
    return task + end;
  }
}
