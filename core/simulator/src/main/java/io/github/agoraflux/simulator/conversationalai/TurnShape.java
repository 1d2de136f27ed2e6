package io.github.agoraflux.simulator.conversationalai;

import static io.github.agoraflux.simulator.json.Shape.bool;
import static io.github.agoraflux.simulator.json.Shape.integer;
import static io.github.agoraflux.simulator.json.Shape.object;
import static io.github.agoraflux.simulator.json.Shape.oneOf;
import static io.github.agoraflux.simulator.json.Shape.optional;
import static io.github.agoraflux.simulator.json.Shape.where;

import io.github.agoraflux.simulator.json.Shape;

/** How it is to be described whose turn it is. */
final class TurnShape {

  private static final int MOST_KEYWORDS = 128;
  private static final Shape STRATEGY = oneOf("append", "ignore");

  /** How long to wait, where -1 is for ever. */
  private static final Shape WAIT =
      (path, value) ->
          integer(-1, -1)
              .misfit(path, value)
              .flatMap(ends -> integer(500, 10_000).misfit(path, value));

  private static final Shape SPOKEN =
      object(
          optional("interrupt_duration_ms", integer(120, 1200)),
          optional("speaking_interrupt_duration_ms", integer(120, 1200)),
          optional("prefix_padding_ms", integer(0, 5000)),
          optional("strategy", STRATEGY),
          optional("silence_duration_ms", integer(120, 2000)),
          optional("max_wait_ms", WAIT));

  /** How turns are detected. */
  static final Shape DETECTION =
      object(
          optional("mode", oneOf("default")),
          optional(
              "config",
              object(
                  optional("speech_threshold", where(TurnShape::isThreshold)),
                  optional(
                      "start_of_speech", AgentShape.byMode(SPOKEN, "vad", "keywords", "disabled")),
                  optional("end_of_speech", AgentShape.byMode(SPOKEN, "vad", "semantic")))));

  /** How an agent is interrupted. */
  static final Shape INTERRUPTION =
      object(
          optional("enable", bool()),
          optional("mode", oneOf("start_of_speech", "keywords")),
          optional(
              "keywords_config",
              object(optional("trigger_keywords", AgentShape.sized(0, MOST_KEYWORDS)))),
          optional("disabled_config", object(optional("strategy", STRATEGY))));

  private TurnShape() {}

  private static boolean isThreshold(Object value) {
    return value instanceof Number number && number.doubleValue() > 0 && number.doubleValue() < 1;
  }
}
