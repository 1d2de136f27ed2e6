package io.github.agoraflux.simulator.classroom;

import static io.github.agoraflux.simulator.json.Shape.array;
import static io.github.agoraflux.simulator.json.Shape.bool;
import static io.github.agoraflux.simulator.json.Shape.integer;
import static io.github.agoraflux.simulator.json.Shape.object;
import static io.github.agoraflux.simulator.json.Shape.oneOf;
import static io.github.agoraflux.simulator.json.Shape.optional;
import static io.github.agoraflux.simulator.json.Shape.required;
import static io.github.agoraflux.simulator.json.Shape.text;

import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.json.Shape;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What bodies have to look like, field by field. */
final class ClassroomShapes {

  private static final long ANY = Long.MAX_VALUE;
  private static final long DAY = 86_400;
  private static final int NAME_BYTES = 64;
  private static final long MOST_PIXELS = 1280 * 720;
  private static final String ID = "[a-zA-Z0-9 !#$%&()+\\-:;<=.>?@\\[\\]^_{}|~,]{1,63}";
  private static final List<BigDecimal> SCALES =
      List.of(new BigDecimal("0.1"), new BigDecimal("3.0"));

  private static final Shape SWITCH = integer(0, 1);
  private static final Shape WIDGET = object(optional("state", SWITCH));
  private static final Shape SCHEDULE =
      object(
          optional("startTime", integer(0, ANY)),
          optional("duration", integer(0, DAY)),
          optional("closeDelay", integer(0, ANY)));
  private static final Shape HANDS_UP =
      object(
          optional("maxAccept", integer(0, ANY)),
          optional("defaultAcceptRole", oneOf("", "audience")));
  private static final Shape ROLE =
      object(
          optional("limit", integer(0, ANY)),
          optional(
              "defaultStream",
              object(
                  optional("state", SWITCH),
                  optional("videoState", SWITCH),
                  optional("audioState", SWITCH))));

  static final Shape ROOM =
      object(
          required("roomName", text(1, 64)),
          required("roomType", Shape.integerOf(0L, 2L, 4L, 10L)),
          optional("roleConfig", object(optional("1", ROLE), optional("2", ROLE))),
          optional(
              "roomProperties",
              object(
                  optional("schedule", SCHEDULE),
                  optional("processes", object(optional("handsUp", HANDS_UP))),
                  optional("flexProps", object()),
                  optional("hostingScene", object()),
                  optional(
                      "widgets",
                      object(optional("netlessBoard", WIDGET), optional("easemobIM", WIDGET))))));

  static final Shape GROUPS =
      object(
          required(
              "groups",
              array(
                  object(
                      optional("groupUuid", text(1, 64)),
                      optional("groupName", text(0, 64)),
                      required("users", array(object(required("userUuid", text(ID)))))))));

  static final Shape PROPERTIES =
      object(required("properties", object()), optional("cause", object()));

  static final Shape KICK =
      object(
          optional(
              "dirty", object(optional("state", SWITCH), optional("duration", integer(0, ANY)))));

  private static final Shape WEB =
      object(
              optional("rootUrl", text(1, Integer.MAX_VALUE)),
              optional("url", text(1, Integer.MAX_VALUE)),
              optional("publishRtmp", Shape.where(ClassroomShapes::isYesOrNo)),
              optional("onhold", bool()),
              optional("videoBitrate", integer(50, 8000)),
              optional("videoFps", integer(5, 60)),
              optional("audioProfile", integer(0, 2)),
              optional("videoWidth", integer(480, 1280)),
              optional("videoHeight", integer(480, 1280)),
              optional("maxRecordingHour", integer(1, 720)))
          .and(ClassroomShapes::page)
          .and(ClassroomShapes::pixels);

  static final Shape RECORDING =
      object(
              optional("mode", oneOf("web")),
              optional("webRecordConfig", WEB),
              optional("retryTimeout", integer(0, ANY)))
          .and(ClassroomShapes::configured);

  static final Shape RECORDING_UPDATE =
      object(optional("webRecordConfig", object(required("onhold", bool()))));

  static final Shape RESOURCE =
      object(
          required("resourceName", Shape.where(ClassroomShapes::isShortName)),
          required("size", integer(0, ANY)),
          required("ext", oneOf("ppt", "pptx", "pptm", "docx", "doc", "xlsx", "xls", "csv", "pdf")),
          required("url", text(1, Integer.MAX_VALUE)),
          optional(
              "conversion",
              object(
                  required("type", oneOf("dynamic", "static")),
                  optional("preview", bool()),
                  optional("scale", Shape.where(ClassroomShapes::isScale)),
                  optional("outputFormat", oneOf("", "png", "jpg", "jpeg", "webp")))));

  static final Shape RESOURCES =
      object(required("resourceUuid", array(text(1, Integer.MAX_VALUE))));

  private ClassroomShapes() {}

  private static boolean isYesOrNo(Object value) {
    return value instanceof Boolean || "true".equals(value) || "false".equals(value);
  }

  private static boolean isShortName(Object value) {
    return value instanceof String name
        && !name.isEmpty()
        && name.getBytes(StandardCharsets.UTF_8).length < NAME_BYTES;
  }

  private static boolean isScale(Object value) {
    return Numbers.decimal(value)
        .filter(scale -> scale.compareTo(SCALES.get(0)) >= 0)
        .filter(scale -> scale.compareTo(SCALES.get(1)) <= 0)
        .isPresent();
  }

  private static Optional<String> page(Map<String, @Nullable Object> web) {
    boolean hasPage = web.get("rootUrl") != null || web.get("url") != null;
    return hasPage ? Optional.empty() : Optional.of("rootUrl");
  }

  private static Optional<String> pixels(Map<String, @Nullable Object> web) {
    long width = Numbers.whole(web.get("videoWidth")).orElse(1280L);
    long height = Numbers.whole(web.get("videoHeight")).orElse(720L);
    return width * height > MOST_PIXELS ? Optional.of("videoWidth") : Optional.empty();
  }

  private static Optional<String> configured(Map<String, @Nullable Object> body) {
    boolean misses = body.get("mode") != null && body.get("webRecordConfig") == null;
    return misses ? Optional.of("webRecordConfig") : Optional.empty();
  }
}
