package io.github.agoraflux.mediapush;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request bodies as they stand on the wire. */
final class Bodies {

  private Bodies() {}

  record Create(NewConverter converter) {

    static Create of(ConverterSpec spec) {
      return new Create(NewConverter.of(spec));
    }
  }

  /** Agora's request tables spell it {@code idleTimeOut}; answers do not. */
  record NewConverter(
      @Nullable String name,
      @Nullable Transcoding transcodeOptions,
      @Nullable RawStream rawOptions,
      RtmpUrl rtmpUrl,
      @WireUnit(ChronoUnit.SECONDS) @Nullable Duration idleTimeOut,
      @WireUnit(ChronoUnit.MILLIS) @Nullable Duration jitterBufferSizeMs,
      @JsonAnyGetter Map<String, Object> extra) {

    static NewConverter of(ConverterSpec spec) {
      return new NewConverter(
          spec.name(),
          spec.source() instanceof Transcoding transcoding ? transcoding : null,
          spec.source() instanceof RawStream stream ? stream : null,
          spec.rtmpUrl(),
          spec.idleTimeout(),
          spec.jitterBuffer(),
          spec.extra());
    }
  }

  record Update(ConverterPatch converter, String fields) {

    static Update of(UpdateSpec spec) {
      return new Update(ConverterPatch.of(spec), String.join(",", spec.fieldMask()));
    }
  }

  record ConverterPatch(
      @Nullable TranscodingUpdate transcodeOptions,
      @Nullable RawStreamUpdate rawOptions,
      @Nullable RtmpUrl rtmpUrl,
      @WireUnit(ChronoUnit.MILLIS) @Nullable Duration jitterBufferSizeMs,
      @JsonAnyGetter Map<String, Object> extra) {

    static ConverterPatch of(UpdateSpec spec) {
      return new ConverterPatch(
          spec.source() instanceof TranscodingUpdate transcoding ? transcoding : null,
          spec.source() instanceof RawStreamUpdate stream ? stream : null,
          spec.rtmpUrl(),
          spec.jitterBuffer(),
          spec.extra());
    }
  }
}
