package io.github.agoraflux.cloudtranscoder;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request bodies as they stand on the wire. */
final class Bodies {

  private static final String SERVICE_TYPE = "cloudTranscoderV2";

  private Bodies() {}

  /** Older documents ask for the instance alone. */
  record Acquire(String instanceId, @Nullable Services services) {}

  record Task(Services services) {

    static Task of(TranscodingSpec spec, WatermarkField watermarks) {
      return new Task(Services.of(spec, watermarks));
    }
  }

  record Services(Service cloudTranscoder) {

    static Services of(TranscodingSpec spec, WatermarkField watermarks) {
      Config config = new Config(Transcoder.of(spec, watermarks));
      return new Services(new Service(SERVICE_TYPE, config));
    }
  }

  record Service(String serviceType, Config config) {}

  record Config(Transcoder transcoder) {}

  /** Watermarks have one of two spellings. */
  record Transcoder(
      @WireUnit(ChronoUnit.SECONDS) @Nullable Duration idleTimeout,
      @Nullable StreamProcessMode streamProcessMode,
      @Nullable List<AudioInput> audioInputs,
      @Nullable List<VideoInput> videoInputs,
      Canvas canvas,
      @Nullable List<Watermark> waterMarks,
      @Nullable List<Watermark> watermarks,
      List<WireOutput> outputs,
      @JsonAnyGetter Map<String, Object> extra) {

    static Transcoder of(TranscodingSpec spec, WatermarkField field) {
      boolean asInExamples = field == WatermarkField.EXAMPLES;
      return new Transcoder(
          spec.idleTimeout(),
          spec.streamProcessMode(),
          spec.audioInputs(),
          spec.videoInputs(),
          spec.canvas(),
          asInExamples ? spec.watermarks() : null,
          asInExamples ? null : spec.watermarks(),
          spec.outputs().stream().map(WireOutput::of).toList(),
          spec.extra());
    }
  }

  record WireOutput(
      @Nullable RtcStream rtc,
      @Nullable StreamUrl streamUrl,
      @Nullable AudioOption audioOption,
      @Nullable VideoOption videoOption,
      @JsonAnyGetter Map<String, Object> extra) {

    static WireOutput of(Output output) {
      return new WireOutput(
          output.rtc(),
          output.streamUrl(),
          AudioOption.of(output.audio(), output.audioExtra()),
          output.video(),
          output.extra());
    }
  }

  record AudioOption(@Nullable AudioProfile profileType, @JsonAnyGetter Map<String, Object> extra) {

    static @Nullable AudioOption of(@Nullable AudioProfile profile, Map<String, Object> extra) {
      return profile == null && extra.isEmpty() ? null : new AudioOption(profile, extra);
    }
  }

  record Template(boolean enabled, Video video, @JsonAnyGetter Map<String, Object> extra) {

    static Template of(TemplateSpec spec) {
      Video video = new Video(spec.width(), spec.height(), spec.frameRate(), spec.videoExtra());
      return new Template(spec.enabled(), video, spec.extra());
    }
  }

  record Video(
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable Integer fps,
      @JsonAnyGetter Map<String, Object> extra) {}
}
