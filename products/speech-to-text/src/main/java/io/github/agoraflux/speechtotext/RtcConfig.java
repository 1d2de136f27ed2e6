package io.github.agoraflux.speechtotext;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.Secret;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The channel, and the users by whom it is listened to and subtitles are sent.
 *
 * @param channel the channel's name, at most 64 bytes
 * @param publisher as whom subtitles are sent, a user whom nobody else in the channel is
 * @param publisherToken what lets that user in; null for a project without certificate
 * @param subscriber as whom the channel is listened to: from 7.x on left out or the same as {@code
 *     publisher}; before, another user, and required
 * @param subscriberToken what lets that user in; null for a project without certificate
 * @param subscribeTo whom to listen to, at most 32; {@link Uid#ALL} for everybody; null for Agora's
 *     default
 * @param ignore whom not to listen to, before 7.x at most 5; null for nobody. Not beside {@code
 *     subscribeTo}
 * @param encryption how the channel is encrypted; null if it is not
 * @param json whether subtitles are sent as gzipped JSON; null for Agora's default, Protobuf
 * @param extra fields of {@code rtcConfig} that this record has no component for, by their name on
 *     the wire; sent as they are. Wrap what is secret in a {@link Secret}
 */
@Built
public record RtcConfig(
    String channel,
    Uid publisher,
    @Nullable Secret publisherToken,
    @Nullable Uid subscriber,
    @Nullable Secret subscriberToken,
    @Nullable List<Uid> subscribeTo,
    @Nullable List<Uid> ignore,
    @Nullable Encryption encryption,
    @Nullable Boolean json,
    Map<String, Object> extra) {

  private static final int LONGEST_CHANNEL = 64;
  private static final int MOST_SUBSCRIPTIONS = 32;
  private static final int MOST_IGNORED_BY_TASK = 5;

  /** Copies; the request that has it checks. */
  public RtcConfig {
    subscribeTo = Check.listOrNull(subscribeTo);
    ignore = Check.listOrNull(ignore);
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * A channel to listen to as a whole, of a project without certificate.
   *
   * @param channel the channel's name
   * @param publisher as whom subtitles are sent
   * @return the config
   */
  public static RtcConfig of(String channel, long publisher) {
    return builder().channel(channel).publisher(Uid.of(publisher)).build();
  }

  /**
   * Begins a config.
   *
   * @return a builder with nothing set
   */
  public static RtcConfigBuilder builder() {
    return RtcConfigBuilder.builder();
  }

  void check(String field) {
    String name = field + ".channel";
    Check.maxBytes(name, Check.notBlank(name, channel), LONGEST_CHANNEL);
    checkBot(field + ".publisher", Check.given(field + ".publisher", publisher));
    if (subscriber != null) {
      checkBot(field + ".subscriber", subscriber);
    }
    Fields.size(field + ".subscribeTo", subscribeTo, 0, MOST_SUBSCRIPTIONS);
    Check.that(
        subscribeTo == null || ignore == null,
        field + ".ignore",
        "not be given beside subscribeTo",
        ignore);
    if (encryption != null) {
      encryption.check(field + ".encryption");
    }
    ExtraFields.check(field + ".extra", extra, Bodies.Rtc.class);
  }

  /** What older versions want besides. */
  void checkForTask(String field) {
    Check.given(field + ".subscriber", subscriber);
    Check.that(
        !publisher.equals(subscriber), field + ".subscriber", "differ from publisher", subscriber);
    Fields.size(field + ".ignore", ignore, 0, MOST_IGNORED_BY_TASK);
  }

  private static void checkBot(String field, Uid uid) {
    Check.that(!uid.equals(Uid.ALL), field, "be a single user", uid);
  }
}
