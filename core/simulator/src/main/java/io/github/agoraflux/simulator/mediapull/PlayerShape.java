package io.github.agoraflux.simulator.mediapull;

import static io.github.agoraflux.simulator.json.Shape.bool;
import static io.github.agoraflux.simulator.json.Shape.exactlyOneOf;
import static io.github.agoraflux.simulator.json.Shape.integer;
import static io.github.agoraflux.simulator.json.Shape.object;
import static io.github.agoraflux.simulator.json.Shape.oneOf;
import static io.github.agoraflux.simulator.json.Shape.optional;
import static io.github.agoraflux.simulator.json.Shape.required;
import static io.github.agoraflux.simulator.json.Shape.text;
import static io.github.agoraflux.simulator.json.Shape.where;

import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.json.Shape;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a cloud player has to look like, field by field. */
final class PlayerShape {

  private static final long ANY = Integer.MAX_VALUE;
  private static final String SIGNS = "[a-zA-Z0-9 !#$%&()+\\-:;<=.>?@\\[\\]^_{}|~,]";
  private static final Shape STREAM_URL =
      where(value -> value instanceof String url && StreamUrl.isValid(url));
  private static final Shape REPEATS =
      where(value -> Numbers.whole(value).filter(n -> n == -1 || n >= 1).isPresent());

  private static final Shape AUDIO =
      object(optional("profile", integer(0, 5)), optional("Profile", integer(0, 5)));
  private static final Shape VIDEO =
      object(
          optional("width", integer(66, 1920)),
          optional("height", integer(66, 1080)),
          optional("widthHeightAdaption", bool()),
          optional("frameRate", integer(1, 30)),
          optional("bitrate", integer(1, 10_000)),
          optional("codec", text(1, Integer.MAX_VALUE)),
          optional("gop", integer(1, ANY)),
          optional("fillMode", oneOf("fit", "fill")));

  static final Shape PLAYER =
      object(
              optional("audioOptions", AUDIO),
              optional("videoOptions", VIDEO),
              required("streamUrl", STREAM_URL),
              required("channelName", text(SIGNS + "{1,64}")),
              optional("uid", integer(0, 0xFFFF_FFFFL)),
              optional("account", text(SIGNS + "{1,255}")),
              optional("token", text(0, Integer.MAX_VALUE)),
              optional("idleTimeout", integer(Integer.MIN_VALUE, ANY)),
              optional("playTs", integer(0, Long.MAX_VALUE)),
              optional("name", text("|[a-zA-Z0-9_-]{1,64}")),
              optional(
                  "encryptMode",
                  oneOf(
                      "aes-128-xts",
                      "aes-256-xts",
                      "aes-128-ecb",
                      "sm4-128-ecb",
                      "aes-128-gcm",
                      "aes-256-gcm",
                      "aes-128-gcm2",
                      "aes-256-gcm2")),
              optional("encryptKey", text(1, Integer.MAX_VALUE)),
              optional("encryptKdfSalt", text(1, Integer.MAX_VALUE)),
              optional("repeatTime", REPEATS),
              optional("seekPosition", integer(0, ANY)),
              optional("dataStreamOptions", object(optional("enable", bool()))))
          .and(exactlyOneOf("uid", "account"))
          .and(PlayerShape::saltWithoutUse);

  static final Shape PATCH =
      object(
          optional("streamUrl", STREAM_URL),
          optional("audioOptions", object(optional("volume", integer(0, 200)))),
          optional("seekPosition", integer(0, ANY)),
          optional("isPause", bool()));

  private PlayerShape() {}

  /** A salt is for the modes that take one, and these need it. */
  private static Optional<String> saltWithoutUse(Map<String, @Nullable Object> player) {
    boolean isSalted = player.get("encryptMode") instanceof String mode && mode.endsWith("gcm2");
    boolean hasSalt = player.get("encryptKdfSalt") != null;
    return isSalted == hasSalt ? Optional.empty() : Optional.of("encryptKdfSalt");
  }
}
