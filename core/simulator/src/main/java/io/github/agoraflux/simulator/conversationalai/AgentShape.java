package io.github.agoraflux.simulator.conversationalai;

import static io.github.agoraflux.simulator.json.Shape.array;
import static io.github.agoraflux.simulator.json.Shape.bool;
import static io.github.agoraflux.simulator.json.Shape.integer;
import static io.github.agoraflux.simulator.json.Shape.object;
import static io.github.agoraflux.simulator.json.Shape.oneOf;
import static io.github.agoraflux.simulator.json.Shape.optional;
import static io.github.agoraflux.simulator.json.Shape.required;
import static io.github.agoraflux.simulator.json.Shape.text;
import static io.github.agoraflux.simulator.json.Shape.where;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Shape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What requests have to look like, field by field. */
final class AgentShape {

  private static final int MOST_TEXT = 512;
  private static final int FIRST_SALTED = 7;
  private static final Shape WORD = text(1, 4096);
  private static final Shape ANY_OBJECT = object();
  private static final Shape MESSAGES = array(object(required("role", WORD)));

  private static final Shape LLM =
      object(
          optional("url", WORD),
          optional("system_messages", MESSAGES),
          optional("params", ANY_OBJECT),
          optional("max_history", integer(1, 1024)),
          optional(
              "greeting_configs",
              object(
                  optional("mode", oneOf("single_every", "single_first")),
                  optional("delay_ms", integer(0, 5000)))),
          optional(
              "mcp_servers",
              array(
                  object(
                      required("name", text("[a-zA-Z0-9]{1,48}")), required("endpoint", WORD)))));

  private static final Shape FILLER_WORDS =
      object(
          optional("enable", bool()),
          optional(
              "trigger",
              byMode(object(optional("response_wait_ms", integer(100, 10_000))), "fixed_time")),
          optional("content", byMode(object(required("phrases", sized(0, 100))), "static")));

  private static final Shape SILENCE =
      object(
              optional("timeout_ms", integer(0, 60_000)),
              optional("action", oneOf("speak", "think")),
              optional("content", WORD))
          .and(AgentShape::silentReminder);

  private static final Shape PARAMETERS =
      object(
          optional("silence_config", SILENCE),
          optional(
              "farewell_config", object(optional("graceful_timeout_seconds", integer(0, 120)))));

  private static final Shape ENCRYPTION =
      object(optional("encryption_mode", integer(1, 8)), optional("encryption_salt", WORD))
          .and(AgentShape::withoutSalt);

  private static final Shape PROPERTIES =
      object(
          required("channel", text(1, 64)),
          optional("token", WORD),
          required("agent_rtc_uid", text(1, 255)),
          required("remote_rtc_uids", sized(1, 1)),
          optional("enable_string_uid", bool()),
          optional("idle_timeout", integer(0, 259_200)),
          optional("llm", LLM),
          optional(
              "tts",
              object(
                  optional("params", ANY_OBJECT), optional("skip_patterns", array(integer(1, 5))))),
          optional("mllm", object(optional("params", ANY_OBJECT))),
          optional("turn_detection", TurnShape.DETECTION),
          optional("interruption", TurnShape.INTERRUPTION),
          optional("rtc", ENCRYPTION),
          optional("filler_words", FILLER_WORDS),
          optional("parameters", PARAMETERS));

  /** The request to start an agent. */
  static final Shape JOIN =
      object(required("name", WORD), required("properties", PROPERTIES))
          .and(AgentShape::withoutModel);

  /** What an update may change. */
  static final Shape UPDATE =
      object(
          optional(
              "properties",
              object(
                  optional("token", WORD),
                  optional("llm", LLM),
                  optional("mllm", object(optional("params", ANY_OBJECT))))));

  /** A text to speak. */
  static final Shape SPEAK =
      object(
          required("text", where(AgentShape::isShort)),
          optional("priority", oneOf("INTERRUPT", "APPEND", "IGNORE")),
          optional("interruptable", bool()));

  /** A text to think about. */
  static final Shape THINK =
      object(
          required("text", WORD),
          optional("on_listening_action", oneOf("inject", "interrupt", "ignore")),
          optional("on_thinking_action", oneOf("interrupt", "ignore")),
          optional("on_speaking_action", oneOf("interrupt", "ignore")),
          optional("interruptable", bool()),
          optional("metadata", ANY_OBJECT));

  private AgentShape() {}

  private static boolean isShort(Object value) {
    return value instanceof String text
        && !text.isBlank()
        && text.getBytes(StandardCharsets.UTF_8).length <= MOST_TEXT;
  }

  static Shape sized(int fewest, int most) {
    return (path, value) ->
        value instanceof List<?> list && list.size() >= fewest && list.size() <= most
            ? array(WORD).misfit(path, value)
            : Optional.of(path);
  }

  /** A config that is called after its mode, as tables have it, or plainly, as examples do. */
  static Shape byMode(Shape config, String... modes) {
    return (path, value) -> {
      Optional<String> misfit = object(required("mode", oneOf(modes))).misfit(path, value);
      if (misfit.isPresent() || !(value instanceof Map<?, ?> object)) {
        return misfit;
      }
      String named = object.get("mode") + "_config";
      return object(optional(named, config), optional("config", config)).misfit(path, value);
    };
  }

  /** A reminder has to say something. */
  private static Optional<String> silentReminder(Map<String, @Nullable Object> silence) {
    boolean reminds =
        silence.get("timeout_ms") instanceof Number timeout && timeout.doubleValue() > 0;
    return reminds && silence.get("content") == null ? Optional.of("content") : Optional.empty();
  }

  /** The last two modes need a salt. What is in it is not looked at: the examples' are masked. */
  private static Optional<String> withoutSalt(Map<String, @Nullable Object> encryption) {
    boolean salted =
        encryption.get("encryption_mode") instanceof Number mode
            && mode.doubleValue() >= FIRST_SALTED;
    return salted && encryption.get("encryption_salt") == null
        ? Optional.of("encryption_salt")
        : Optional.empty();
  }

  /** Without preset and published agent there has to be a model, and a voice unless it has one. */
  private static Optional<String> withoutModel(Map<String, @Nullable Object> join) {
    boolean described = join.get("preset") != null || join.get("pipeline_id") != null;
    boolean multimodal =
        Boolean.TRUE.equals(Json.at(join, "properties.mllm.enable"))
            || Boolean.TRUE.equals(Json.at(join, "properties.advanced_features.enable_mllm"));
    if (described || multimodal) {
      return Optional.empty();
    }
    return Stream.of("llm.url", "tts.vendor", "tts.params")
        .map(path -> "properties." + path)
        .filter(path -> Json.at(join, path) == null)
        .findFirst();
  }
}
