package io.github.agoraflux.mediagateway;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request bodies as they stand on the wire. */
final class Bodies {

  private Bodies() {}

  /** Every body of Media Gateway is settings of something. */
  record Settings(Object settings) {}

  record KeySettings(
      String channel,
      String uid,
      @WireUnit(ChronoUnit.SECONDS) Duration expiresAfter,
      @Nullable TemplateId templateId,
      @JsonAnyGetter Map<String, Object> extra) {

    /** Channel and user are always sent: empty and 0 leave them to Agora. */
    static Settings of(StreamKeySpec spec) {
      String channel = spec.channel();
      String uid = spec.uid();
      return new Settings(
          new KeySettings(
              channel == null ? "" : channel,
              uid == null ? "0" : uid,
              spec.expiresAfter(),
              spec.templateId(),
              spec.extra()));
    }
  }

  record TranscodingSettings(@Nullable VideoTranscoding video, @Nullable AudioTranscoding audio) {

    static @Nullable TranscodingSettings of(
        @Nullable VideoTranscoding video, @Nullable AudioTranscoding audio) {
      return video == null && audio == null ? null : new TranscodingSettings(video, audio);
    }
  }

  record TemplateSettings(
      @Nullable TranscodingSettings transcoding,
      @Nullable JitterBuffer jitterBuffer,
      @JsonAnyGetter Map<String, Object> extra) {

    static Settings of(TemplateSpec spec) {
      return new Settings(
          new TemplateSettings(
              TranscodingSettings.of(spec.video(), spec.audio()),
              spec.jitterBuffer(),
              spec.extra()));
    }
  }

  record GlobalSettings(
      @Nullable TranscodingSettings transcoding,
      @Nullable SimulcastStream simulcastStream,
      @JsonAnyGetter Map<String, Object> extra) {

    static Settings of(GlobalTranscoding spec) {
      return new Settings(
          new GlobalSettings(
              TranscodingSettings.of(spec.video(), spec.audio()),
              spec.simulcastStream(),
              spec.extra()));
    }
  }

  record DefaultTemplate(TemplateId defaultStreamTemplate) {

    static Settings of(TemplateId template) {
      return new Settings(new DefaultTemplate(template));
    }
  }

  record Muting(boolean videoMuted, boolean audioMuted) {

    static Settings of(boolean video, boolean audio) {
      return new Settings(new Muting(video, audio));
    }
  }
}
