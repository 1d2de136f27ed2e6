package io.github.agoraflux.mediapush;

import static com.fasterxml.jackson.annotation.JsonProperty.Access.READ_ONLY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How audio is mixed and encoded. Everything may be left to Agora: {@link #defaults()}.
 *
 * @param codecProfile how it is encoded; null for Agora's default, {@link AudioCodecProfile#LC_AAC}
 * @param sampleRateHz samples a second: 32000, 44100 or 48000; null for Agora's default, 48000
 * @param bitrateKbps the bitrate in kbit/s, 32 to 128; null for Agora's default, 48
 * @param channels 1 for mono, 2 for stereo; null for Agora's default, 1
 * @param uids whom to mix, each 1 to 4294967295; empty for nobody, null for everybody
 * @param volumes how loud users of {@code uids} are mixed; null for 100 each
 * @param extra fields of {@code audioOptions} that this record has no component for, by their name
 *     on the wire; sent as they are
 */
@Built
public record AudioOptions(
    @Nullable AudioCodecProfile codecProfile,
    @JsonProperty("sampleRate") @Nullable Integer sampleRateHz,
    @JsonProperty("bitrate") @Nullable Integer bitrateKbps,
    @JsonProperty("audioChannels") @Nullable Integer channels,
    @JsonProperty("rtcStreamUids") @Nullable List<Long> uids,
    @Nullable List<UserVolume> volumes,
    @JsonAnyGetter @JsonProperty(access = READ_ONLY) Map<String, Object> extra) {

  private static final List<Integer> SAMPLE_RATES = List.of(32_000, 44_100, 48_000);

  /** Copies; {@link ConverterSpec} checks. */
  public AudioOptions {
    uids = Check.listOrNull(uids);
    volumes = Check.listOrNull(volumes);
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * The audio of everybody in the channel, encoded as Agora does by default.
   *
   * @return options with nothing set
   */
  public static AudioOptions defaults() {
    return builder().build();
  }

  /**
   * Begins options.
   *
   * @return a builder with nothing set
   */
  public static AudioOptionsBuilder builder() {
    return AudioOptionsBuilder.builder();
  }

  void check(String field) {
    if (sampleRateHz != null) {
      Check.that(
          SAMPLE_RATES.contains(sampleRateHz),
          field + ".sampleRateHz",
          "be 32000, 44100 or 48000",
          sampleRateHz);
    }
    Check.optionalRange(field + ".bitrateKbps", bitrateKbps, 32, 128);
    Check.optionalRange(field + ".channels", channels, 1, 2);
    UserVolume.checkMixing(field, uids, volumes);
    if (volumes != null) {
      Check.that(uids != null, field + ".uids", "be given where volumes are", "absent");
    }
    ExtraFields.check(field + ".extra", extra, AudioOptions.class);
  }
}
