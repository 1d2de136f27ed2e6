package io.github.agoraflux.simulator.mediagateway;

import static io.github.agoraflux.simulator.json.Shape.bool;
import static io.github.agoraflux.simulator.json.Shape.integer;
import static io.github.agoraflux.simulator.json.Shape.object;
import static io.github.agoraflux.simulator.json.Shape.optional;
import static io.github.agoraflux.simulator.json.Shape.required;
import static io.github.agoraflux.simulator.json.Shape.text;

import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.json.Shape;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What settings have to look like, field by field, in the widest ranges that are documented. */
final class SettingsShape {

  private static final long ANY = Integer.MAX_VALUE;
  private static final long DEFAULT_SIZE = 500;
  private static final long DEFAULT_MAX_SIZE = 1000;
  private static final String SIGNS = "[a-zA-Z0-9 !#$%&()+\\-:;<=.>?@\\[\\]^_{}|~,]";

  private static final Shape SIMULCAST =
      object(
          optional("enabled", bool()),
          optional("width", integer(0, 3840)),
          optional("height", integer(0, 3840)),
          optional("fps", integer(0, 60)),
          optional("bitrate", integer(0, 20_000)));
  private static final Shape VIDEO =
      object(
          optional("mode", Shape.oneOf("force", "adaptive")),
          optional("width", integer(0, 3840)),
          optional("height", integer(0, 3840)),
          optional("fps", integer(0, 60)),
          optional("bitrate", integer(0, 20_000)),
          optional("advancedOptions", object()),
          optional("simulcastStream", SIMULCAST));
  private static final Shape AUDIO =
      object(
          optional("profile", integer(0, ANY)),
          optional("bitrate", integer(64, 320)),
          optional("codec", Shape.oneOf("AAC", "OPUS")));
  private static final Shape TRANSCODING =
      object(optional("video", VIDEO), optional("audio", AUDIO));
  private static final Shape JITTER_BUFFER =
      object(optional("size", integer(0, ANY)), optional("maxSize", integer(0, ANY)))
          .and(SettingsShape::sizeNotBelowMaximum);

  static final Shape KEY =
      object(
          required("channel", text("|" + SIGNS + "{1,63}")),
          required("uid", text("|" + SIGNS + "{1,255}")),
          required("expiresAfter", integer(0, ANY)),
          optional("templateId", text("[a-zA-Z0-9_-]{1,12}")));

  static final Shape TEMPLATE =
      object(optional("transcoding", TRANSCODING), optional("jitterBuffer", JITTER_BUFFER));

  static final Shape GLOBAL =
      object(
          optional("defaultStreamTemplate", text("[a-zA-Z0-9_-]{1,12}")),
          optional("transcoding", TRANSCODING),
          optional("simulcastStream", SIMULCAST));

  static final Shape MUTING =
      object(required("videoMuted", bool()), required("audioMuted", bool()));

  private SettingsShape() {}

  private static Optional<String> sizeNotBelowMaximum(Map<String, @Nullable Object> buffer) {
    long size = Numbers.whole(buffer.get("size")).orElse(DEFAULT_SIZE);
    long most = Numbers.whole(buffer.get("maxSize")).orElse(DEFAULT_MAX_SIZE);
    return most > size ? Optional.empty() : Optional.of("maxSize");
  }
}
