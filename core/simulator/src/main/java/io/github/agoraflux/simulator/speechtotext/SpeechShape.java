package io.github.agoraflux.simulator.speechtotext;

import static io.github.agoraflux.simulator.json.Shape.array;
import static io.github.agoraflux.simulator.json.Shape.bool;
import static io.github.agoraflux.simulator.json.Shape.integer;
import static io.github.agoraflux.simulator.json.Shape.object;
import static io.github.agoraflux.simulator.json.Shape.optional;
import static io.github.agoraflux.simulator.json.Shape.required;
import static io.github.agoraflux.simulator.json.Shape.text;
import static io.github.agoraflux.simulator.json.Shape.where;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Shape;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What requests have to look like, field by field. */
final class SpeechShape {

  private static final long ANY = Integer.MAX_VALUE;
  private static final int SALT_BYTES = 32;
  private static final int MOST_IGNORED_BY_TASK = 5;
  private static final Shape WORD = text(1, 1024);
  private static final Shape UID = text("[0-9]{1,10}");
  private static final Shape LANGUAGES = sized(1, 4, WORD);
  private static final Shape UIDS = sized(0, 32, text("[0-9]{1,10}|all"));

  private static final Shape UID_LANGUAGES =
      sized(0, 5, object(required("uid", UID), required("languages", LANGUAGES)));

  private static final Shape STORAGE =
      object(
          required("accessKey", WORD),
          required("secretKey", WORD),
          required("bucket", WORD),
          required("vendor", integer(0, 11)),
          required("region", integer(0, ANY)),
          optional("fileNamePrefix", array(WORD)));

  private static final Shape CAPTIONS =
      object(optional("sliceDuration", integer(5, 28_800)), optional("storage", STORAGE));

  private static final Shape RTC =
      object(
          required("channelName", text(1, 64)),
          required("pubBotUid", UID),
          optional("subBotUid", UID),
          optional("pubBotToken", WORD),
          optional("subBotToken", WORD),
          optional("subscribeAudioUids", UIDS),
          optional("unSubscribeAudioUids", UIDS),
          optional("cryptionMode", integer(0, 8)),
          optional("secret", WORD),
          optional("salt", where(SpeechShape::isSalt)),
          optional("enableJsonProtocol", bool()));

  private static final Shape AGENT_TRANSLATION =
      object(optional("enable", bool()), optional("languages", translations(4, 10)));

  private static final Shape TASK_CAPTIONS =
      object(optional("sliceDuration", integer(5, 28_800)), required("storage", STORAGE));

  /** The request to start an agent. */
  static final Shape JOIN =
      object(
          required("languages", LANGUAGES),
          required("name", text(1, 64)),
          optional("uidLanguagesConfig", UID_LANGUAGES),
          optional("keywords", sized(0, 500, WORD)),
          optional("maxIdleTime", integer(5, 2_592_000)),
          required("rtcConfig", RTC),
          optional("translateConfig", AGENT_TRANSLATION),
          optional("captionConfig", CAPTIONS));

  /** The request to start a task. */
  static final Shape START =
      object(
          required("languages", LANGUAGES),
          optional("uidLanguagesConfig", UID_LANGUAGES),
          optional("maxIdleTime", integer(5, 2_592_000)),
          required("rtcConfig", RTC.and(SpeechShape::sameBots).and(SpeechShape::manyIgnored)),
          optional("translateConfig", object(required("languages", translations(4, 5)))),
          optional("captionConfig", TASK_CAPTIONS));

  /** What an update of a task may change. */
  static final Shape TASK_UPDATE =
      object(
          optional("languages", LANGUAGES),
          optional("uidLanguagesConfig", UID_LANGUAGES),
          optional("rtcConfig", object(optional("subscribeAudioUids", UIDS))),
          optional(
              "translateConfig",
              object(required("enable", bool()), required("languages", translations(2, 5)))));

  /** What an update of an agent may change. */
  static final Shape UPDATE =
      object(
          optional("languages", LANGUAGES),
          optional("uidLanguagesConfig", UID_LANGUAGES),
          optional("keywords", sized(0, 500, WORD)),
          optional("rtcConfig", object(optional("subscribeAudioUids", UIDS))),
          optional("translateConfig", AGENT_TRANSLATION));

  private SpeechShape() {}

  private static Shape translations(int most, int mostTargets) {
    return sized(
        0, most, object(required("source", WORD), required("target", sized(1, mostTargets, WORD))));
  }

  private static boolean isSalt(Object value) {
    try {
      return value instanceof String text && Base64.getDecoder().decode(text).length == SALT_BYTES;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  /** An array of so many elements. */
  private static Shape sized(int fewest, int most, Shape element) {
    return (path, value) ->
        value instanceof List<?> list && list.size() >= fewest && list.size() <= most
            ? array(element).misfit(path, value)
            : Optional.of(path);
  }

  /** Before 7.x one bot listens and another one sends. */
  private static Optional<String> sameBots(Map<String, @Nullable Object> rtc) {
    @Nullable Object listening = rtc.get("subBotUid");
    return listening == null || Objects.equals(listening, rtc.get("pubBotUid"))
        ? Optional.of("subBotUid")
        : Optional.empty();
  }

  private static Optional<String> manyIgnored(Map<String, @Nullable Object> rtc) {
    return Json.asArray(rtc.get("unSubscribeAudioUids")).size() > MOST_IGNORED_BY_TASK
        ? Optional.of("unSubscribeAudioUids")
        : Optional.empty();
  }
}
