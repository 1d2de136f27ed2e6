package io.github.agoraflux.simulator.cloudtranscoder;

import static io.github.agoraflux.simulator.json.Shape.array;
import static io.github.agoraflux.simulator.json.Shape.bool;
import static io.github.agoraflux.simulator.json.Shape.exactlyOneOf;
import static io.github.agoraflux.simulator.json.Shape.integer;
import static io.github.agoraflux.simulator.json.Shape.object;
import static io.github.agoraflux.simulator.json.Shape.oneOf;
import static io.github.agoraflux.simulator.json.Shape.optional;
import static io.github.agoraflux.simulator.json.Shape.required;
import static io.github.agoraflux.simulator.json.Shape.text;
import static io.github.agoraflux.simulator.json.Shape.where;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.json.Shape;
import java.util.Optional;

/** What a task has to look like, field by field; watermarks in either of their two spellings. */
final class TranscoderShape {

  private static final long MAX_UID = 0xFFFF_FFFFL;
  private static final Shape PIXELS = integer(120, 3840);
  private static final Shape PLACE = integer(0, 3840);
  private static final Shape IMAGE = text("https?://\\S+\\.(jpg|png)(\\?\\S*)?");
  private static final Shape STREAM_URL = text("\\S+");
  private static final Shape FILL_MODE = oneOf("FILL", "FIT");
  private static final Shape REPEAT =
      where(value -> Numbers.whole(value).filter(n -> n == -1 || n > 0).isPresent());
  private static final Shape RTC =
      object(
          required("rtcChannel", text(1, 64)),
          required("rtcUid", integer(0, MAX_UID)),
          required("rtcToken", text(1, 4096)));

  private static final Shape AUDIO_INPUT =
      object(
              optional("rtc", RTC),
              optional("streamUrl", STREAM_URL),
              optional("volume", integer(0, 200)),
              optional("repeat", REPEAT))
          .and(exactlyOneOf("rtc", "streamUrl"));
  private static final Shape VIDEO_INPUT =
      object(
              optional("rtc", RTC),
              optional("streamUrl", STREAM_URL),
              optional("repeat", REPEAT),
              optional("placeholderImageUrl", IMAGE),
              required("region", area(1)))
          .and(exactlyOneOf("rtc", "streamUrl"));
  private static final Shape WATERMARK =
      object(
          required("imageUrl", IMAGE),
          required("region", area(0)),
          optional("fillMode", FILL_MODE));
  private static final Shape CANVAS =
      object(
          required("width", PIXELS),
          required("height", PIXELS),
          required("color", integer(0, 0xFF_FFFF)),
          optional("backgroundImage", IMAGE),
          optional("fillMode", FILL_MODE));
  private static final Shape OUTPUT =
      object(
              optional("rtc", RTC),
              optional("streamUrl", STREAM_URL),
              optional("audioOption", object(optional("profileType", text("AUDIO_PROFILE_\\w+")))),
              optional(
                  "videoOption",
                  object(
                      required("width", PIXELS),
                      required("height", PIXELS),
                      required("bitrate", integer(1, 10_000)),
                      required("codec", oneOf("H264", "VP8")),
                      optional("fps", integer(1, 30)),
                      optional("mode", oneOf("RAW")),
                      optional("lowBitrateHighQuality", bool()))))
          .and(exactlyOneOf("rtc", "streamUrl"));

  private static final Shape TRANSCODER =
      object(
              optional("idleTimeout", integer(1, 86_400)),
              optional("streamProcessMode", oneOf("mix", "single", "heterogeneous-single")),
              optional("audioInputs", array(AUDIO_INPUT)),
              optional("videoInputs", array(VIDEO_INPUT)),
              required("canvas", CANVAS),
              optional("waterMarks", array(WATERMARK)),
              optional("watermarks", array(WATERMARK)),
              required("outputs", array(OUTPUT)))
          .and(
              transcoder ->
                  Json.asArray(transcoder.get("outputs")).isEmpty()
                      ? Optional.of("outputs")
                      : Optional.empty());

  /** The {@code services} of a request. */
  static final Shape SERVICES =
      object(
          required(
              "cloudTranscoder",
              object(
                  required("serviceType", oneOf("cloudTranscoderV2")),
                  required("config", object(required("transcoder", TRANSCODER))))));

  private TranscoderShape() {}

  private static Shape area(int lowest) {
    return object(
        required("x", PLACE),
        required("y", PLACE),
        required("width", PIXELS),
        required("height", PIXELS),
        required("zOrder", integer(lowest, 100)));
  }
}
