package io.github.agoraflux.simulator.whiteboard;

import static io.github.agoraflux.simulator.json.Shape.array;
import static io.github.agoraflux.simulator.json.Shape.bool;
import static io.github.agoraflux.simulator.json.Shape.integer;
import static io.github.agoraflux.simulator.json.Shape.object;
import static io.github.agoraflux.simulator.json.Shape.oneOf;
import static io.github.agoraflux.simulator.json.Shape.optional;
import static io.github.agoraflux.simulator.json.Shape.required;
import static io.github.agoraflux.simulator.json.Shape.text;
import static io.github.agoraflux.simulator.json.Shape.where;

import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.json.Shape;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What bodies have to look like, field by field. */
final class Shapes {

  private static final BigDecimal LEAST_SCALE = new BigDecimal("0.1");
  private static final BigDecimal GREATEST_SCALE = new BigDecimal("3");
  private static final Shape URL = text("https?://\\S+");
  private static final Shape PATH = text("/.*");
  private static final Shape PIXELS = integer(1, Integer.MAX_VALUE);
  private static final Shape LIFESPAN = integer(0, Long.MAX_VALUE);
  private static final Shape ROLE = oneOf("admin", "writer", "reader");
  private static final Shape TYPE = oneOf("dynamic", "static");

  static final Shape SDK_TOKEN =
      object(
          required("accessKey", text(".+")),
          required("secretAccessKey", text(".+")),
          required("lifespan", LIFESPAN),
          required("role", ROLE));

  static final Shape TOKEN =
      object(optional("ak", text(".+")), required("lifespan", LIFESPAN), required("role", ROLE));

  static final Shape ROOM =
      object(optional("isRecord", bool()), optional("limit", integer(0, Integer.MAX_VALUE)));

  static final Shape BAN = object(required("isBan", bool()));

  private static final Shape IMAGE =
      object(required("src", text(".+")), required("width", PIXELS), required("height", PIXELS));

  /** The image within the scene, or its fields beside an empty text. */
  private static final Shape BACKGROUND =
      (path, value) ->
          value instanceof String text && text.isEmpty()
              ? Optional.empty()
              : IMAGE.misfit(path, value);

  private static final Shape SCENE =
      object(
          required("name", text("[^/]+")),
          optional("ppt", BACKGROUND),
          optional("src", text(".+")),
          optional("width", PIXELS),
          optional("height", PIXELS));

  static final Shape SCENES = object(required("scenes", array(SCENE)), required("path", PATH));

  static final Shape SCENE_SWITCH = object(required("scenePath", PATH));

  static final Shape SCREENSHOT =
      object(required("width", PIXELS), required("height", PIXELS), optional("path", PATH));

  static final Shape CONVERSION =
      object(
          required("resource", URL),
          required("type", TYPE),
          optional("preview", bool()),
          optional("scale", where(Shapes::isScale)),
          optional("outputFormat", oneOf("png", "jpg", "jpeg")),
          optional("webhookEndpoint", URL),
          optional("webhookRetry", integer(0, 10)),
          optional("imageCompressionLevel", integer(0, 4)),
          optional("buildSpa", bool()));

  static final Shape LEGACY_CONVERSION =
      object(
          required("resource", URL),
          required("type", TYPE),
          optional("preview", bool()),
          optional("scale", where(Shapes::isScale)),
          optional("outputFormat", oneOf("png", "jpg", "jpeg", "webp")),
          optional("pack", bool()));

  static final Shape PRIORITY = object(required("priority", oneOf("highest", "lowest")));

  private Shapes() {}

  private static boolean isScale(@Nullable Object value) {
    return Numbers.decimal(value)
        .filter(scale -> scale.compareTo(LEAST_SCALE) >= 0 && scale.compareTo(GREATEST_SCALE) <= 0)
        .isPresent();
  }
}
