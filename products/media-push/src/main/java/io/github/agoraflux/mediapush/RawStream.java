package io.github.agoraflux.mediapush;

import static com.fasterxml.jackson.annotation.JsonProperty.Access.READ_ONLY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.RtcNames;
import io.github.agoraflux.value.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One user's media as they are, without transcoding. The CDN must know their codec: H.264 or H.265,
 * not VP8.
 *
 * @param channel the channel's name: 1 to 64 letters, digits, spaces or of {@code
 *     !#$%&()+-:;<=.>?@[]^_{}|~,}
 * @param token the token the converter joins the channel with; null for a project without
 *     certificate
 * @param uid the user, 1 to 4294967295
 * @param extra fields of {@code rawOptions} that this record has no component for, by their name on
 *     the wire; sent as they are. Wrap what is secret in a {@link Secret}
 */
@Built
public record RawStream(
    @JsonProperty("rtcChannel") String channel,
    @JsonProperty(access = READ_ONLY) @Nullable Secret token,
    @JsonProperty("rtcStreamUid") long uid,
    @JsonAnyGetter @JsonProperty(access = READ_ONLY) Map<String, Object> extra)
    implements ConverterSource {

  /** Copies; {@link ConverterSpec} checks. */
  public RawStream {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * A user's media, for a project without certificate.
   *
   * @param channel the channel's name
   * @param uid the user, 1 to 4294967295
   * @return the source
   */
  public static RawStream of(String channel, long uid) {
    return builder().channel(channel).uid(uid).build();
  }

  /**
   * Begins a source.
   *
   * @return a builder with nothing set
   */
  public static RawStreamBuilder builder() {
    return RawStreamBuilder.builder();
  }

  void check(String field) {
    RtcNames.channel(field + ".channel", channel);
    RtcNames.uid(field + ".uid", uid);
    ExtraFields.check(field + ".extra", extra, RawStream.class);
  }
}
