package io.github.agoraflux.mediapush;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.operation.Refusal;
import io.github.agoraflux.paging.Cursor;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers as they stand on the wire, and what they make in the product's own terms. */
final class Answers {

  private Answers() {}

  /** A converter that was created or changed, told by the part of it that Agora's mask names. */
  record Changed(ConverterStatus converter) {}

  /**
   * A converter as a whole: its fields at the top level where it transcodes, wrapped in {@code
   * converter} where it does not.
   */
  record Found(
      @Nullable Found converter,
      @Nullable String name,
      @Nullable Transcoding transcodeOptions,
      @Nullable RawStream rawOptions,
      @Nullable RtmpUrl rtmpUrl,
      @JsonAlias("idleTimeOut") @WireUnit(ChronoUnit.SECONDS) @Nullable Duration idleTimeout,
      @WireUnit(ChronoUnit.MILLIS) @Nullable Duration jitterBufferSizeMs,
      @JsonProperty("createTs") @WireUnit(ChronoUnit.SECONDS) @Nullable Instant createdAt,
      @JsonProperty("updateTs") @WireUnit(ChronoUnit.SECONDS) @Nullable Instant updatedAt,
      @Nullable ConverterState state) {

    /** Neither form is no converter. */
    Found {
      Check.that(converter != null || rtmpUrl != null, "answer", "hold a converter", "none");
    }

    Converter converter(ConverterId id) {
      return converter == null ? flat(id) : converter.converter(id);
    }

    private Converter flat(ConverterId id) {
      return new Converter(
          id,
          name,
          transcodeOptions == null ? rawOptions : transcodeOptions,
          Check.given("rtmpUrl", rtmpUrl),
          idleTimeout,
          jitterBufferSizeMs,
          createdAt,
          updatedAt,
          state);
    }
  }

  record Listed(boolean success, Data data) {

    record Data(@Nullable Long cursor, List<ConverterSummary> members) {}

    @Nullable Refusal judge() {
      return success ? null : new Refusal(400, null, "success is false");
    }

    List<ConverterSummary> members() {
      return data.members;
    }

    /** Where the next page begins; 0 says that there is none, as an empty cursor does here. */
    Cursor next() {
      Long cursor = data.cursor;
      return Cursor.of(cursor == null || cursor == 0 ? "" : cursor.toString());
    }
  }
}
