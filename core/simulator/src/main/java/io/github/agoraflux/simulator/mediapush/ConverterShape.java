package io.github.agoraflux.simulator.mediapush;

import static io.github.agoraflux.simulator.json.Shape.array;
import static io.github.agoraflux.simulator.json.Shape.bool;
import static io.github.agoraflux.simulator.json.Shape.exactlyOneOf;
import static io.github.agoraflux.simulator.json.Shape.integer;
import static io.github.agoraflux.simulator.json.Shape.integerOf;
import static io.github.agoraflux.simulator.json.Shape.object;
import static io.github.agoraflux.simulator.json.Shape.oneOf;
import static io.github.agoraflux.simulator.json.Shape.optional;
import static io.github.agoraflux.simulator.json.Shape.required;
import static io.github.agoraflux.simulator.json.Shape.text;
import static io.github.agoraflux.simulator.json.Shape.where;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.json.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a converter has to look like, field by field. */
final class ConverterShape {

  private static final int MAX_URL = 1024;
  private static final long MAX_UID = 0xFFFF_FFFFL;
  private static final long ANY = Integer.MAX_VALUE;

  private static final Shape UID =
      where(value -> Numbers.wholeOrDigits(value).filter(n -> n >= 0 && n <= MAX_UID).isPresent());
  private static final Shape URL = text(0, MAX_URL);
  private static final Shape RTMP_URL =
      where(value -> value instanceof String url && RtmpUrl.isValid(url));
  private static final Shape FILL_MODE = oneOf("fill", "fit");
  private static final Shape RTC_CHANNEL =
      text("[a-zA-Z0-9 !#$%&()+\\-:;<=.>?@\\[\\]^_{}|~,]{1,64}");

  private static final Shape AUDIO =
      object(
              optional("codecProfile", oneOf("LC-AAC", "HE-AAC")),
              optional("sampleRate", integerOf(32000L, 44100L, 48000L)),
              optional("bitrate", integer(32, 128)),
              optional("audioChannels", integer(1, 2)),
              optional("rtcStreamUids", array(UID)),
              optional(
                  "volumes",
                  array(
                      object(required("rtcStreamUid", UID), required("volume", integer(0, 200))))))
          .and(ConverterShape::volumesOfStrangers);

  private static final Shape AREA =
      object(
          required("xPos", integer(0, ANY)),
          required("yPos", integer(0, ANY)),
          required("zIndex", integer(0, 100)),
          required("width", integer(0, ANY)),
          required("height", integer(0, ANY)));
  private static final Shape VIEW =
      object(
              optional("rtcStreamUid", UID),
              optional("imageUrl", URL),
              required("region", AREA),
              optional("fillMode", FILL_MODE),
              optional("placeholderImageUrl", URL))
          .and(exactlyOneOf("rtcStreamUid", "imageUrl"));

  private static final Shape SEI =
      object(
          optional(
              "source",
              object(
                  optional("metadata", bool()),
                  optional("datastream", bool()),
                  optional(
                      "customized",
                      object(
                          optional("prefixForAgoraSei", text(0, 32)),
                          optional("payload", text(0, 4096)))))),
          optional("sink", object(optional("type", integer(0, ANY)))));

  private static final Shape VIDEO =
      object(
              required(
                  "canvas",
                  object(
                      required("width", integer(66, 1920)),
                      required("height", integer(66, 1920)),
                      optional("color", integer(0, 0xFF_FFFF)))),
              optional("layoutType", integer(0, 1)),
              optional("layout", array(VIEW)),
              optional(
                  "vertical",
                  object(
                      optional("maxResolutionUid", UID),
                      optional("fillMode", FILL_MODE),
                      optional("refreshIntervalSec", integer(0, ANY)))),
              optional("defaultPlaceholderImageUrl", URL),
              required("bitrate", integer(1, 10_000)),
              optional("gop", integer(1, ANY)),
              optional("frameRate", integer(1, 30)),
              optional("codec", text("(?i)H\\.26[45]")),
              optional("codecProfile", text("(?i)high|baseline|main")),
              optional("seiOptions", SEI))
          .and(ConverterShape::layoutOfItsType);

  /** The {@code converter} of a request to create one, with {@code idleTimeout} spelled so. */
  static final Shape CONVERTER =
      object(
              optional("name", text("[a-zA-Z0-9_-]{0,64}")),
              optional(
                  "transcodeOptions",
                  object(
                      required("rtcChannel", RTC_CHANNEL),
                      optional("token", text(0, MAX_URL)),
                      optional("audioOptions", AUDIO),
                      optional("videoOptions", VIDEO))),
              optional(
                  "rawOptions",
                  object(
                      required("rtcChannel", RTC_CHANNEL),
                      optional("token", text(0, MAX_URL)),
                      required("rtcStreamUid", UID))),
              required("rtmpUrl", RTMP_URL),
              optional("idleTimeout", integer(1, ANY)),
              optional("jitterBufferSizeMs", integer(0, 1000)))
          .and(exactlyOneOf("transcodeOptions", "rawOptions"));

  private ConverterShape() {}

  private static Optional<String> volumesOfStrangers(Map<String, @Nullable Object> audio) {
    if (audio.get("rtcStreamUids") == null) {
      return Optional.empty();
    }
    List<Optional<Long>> uids =
        Json.asArray(audio.get("rtcStreamUids")).stream()
            .<Optional<Long>>map(Numbers::wholeOrDigits)
            .toList();
    return Json.asArray(audio.get("volumes")).stream()
            .map(volume -> Numbers.wholeOrDigits(Json.at(volume, "rtcStreamUid")))
            .allMatch(uids::contains)
        ? Optional.empty()
        : Optional.of("volumes");
  }

  private static Optional<String> layoutOfItsType(Map<String, @Nullable Object> video) {
    boolean vertical = Numbers.whole(video.get("layoutType")).orElse(0L) == 1;
    String needed = vertical ? "vertical" : "layout";
    return video.get(needed) == null ? Optional.of(needed) : Optional.empty();
  }
}
