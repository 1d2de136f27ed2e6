package io.github.agoraflux.classroom;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.agoraflux.operation.Refusal;
import io.github.agoraflux.paging.Cursor;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers as they stand on the wire. */
final class Answers {

  private Answers() {}

  /** Every answer has a code, 0 for a success. */
  interface WithCode {
    @Nullable Integer code();

    @Nullable String msg();

    default @Nullable Refusal judge() {
      return ClassroomErrors.judge(code(), msg());
    }
  }

  record Done(Integer code, @Nullable String msg, @WireUnit(ChronoUnit.MILLIS) @Nullable Instant ts)
      implements WithCode {}

  /** For calls whose answer Agora does not describe. */
  record Undescribed(
      @Nullable Integer code,
      @Nullable String msg,
      @WireUnit(ChronoUnit.MILLIS) @Nullable Instant ts)
      implements WithCode {}

  record Room(
      Integer code,
      @Nullable String msg,
      @WireUnit(ChronoUnit.MILLIS) @Nullable Instant ts,
      @Nullable RoomInfo data)
      implements WithCode {}

  record User(
      Integer code,
      @Nullable String msg,
      @WireUnit(ChronoUnit.MILLIS) @Nullable Instant ts,
      @Nullable RoomUser data)
      implements WithCode {}

  /** The addresses stand in the data by Agora's table, beside it by its example. */
  record Recorded(
      Integer code,
      @Nullable String msg,
      @WireUnit(ChronoUnit.MILLIS) @Nullable Instant ts,
      @Nullable RecordingChange data,
      @Nullable StreamingUrls streamingUrl)
      implements WithCode {

    RecordingChange change() {
      return (data == null ? RecordingChange.UNTOLD : data).watchedAt(streamingUrl);
    }
  }

  record Recordings(
      Integer code,
      @Nullable String msg,
      @WireUnit(ChronoUnit.MILLIS) @Nullable Instant ts,
      @Nullable RecordingPage data)
      implements WithCode {

    record RecordingPage(
        @Nullable Integer total,
        @Nullable Integer count,
        @Nullable Cursor nextId,
        List<Recording> list,
        @Nullable Boolean unready) {}

    List<Recording> list() {
      return data == null ? List.of() : data.list();
    }

    /** Where the next page begins; an empty one says that there is none. */
    Cursor next() {
      return data == null || data.nextId() == null ? Cursor.of("") : data.nextId();
    }

    boolean unready() {
      return data != null && Boolean.TRUE.equals(data.unready());
    }
  }

  /** An event of the documented form: see {@link RoomEvents}. Its data is read later. */
  record Event(
      RoomId roomUuid,
      EventType cmd,
      @Nullable Long sequence,
      @Nullable Integer version,
      @Nullable Object data) {}

  record Events(
      Integer code,
      @Nullable String msg,
      @WireUnit(ChronoUnit.MILLIS) @Nullable Instant ts,
      @Nullable EventPage data)
      implements WithCode {

    record EventPage(
        @Nullable Integer total,
        @Nullable Integer count,
        @Nullable Cursor nextId,
        List<@Nullable Object> list) {}

    List<@Nullable Object> list() {
      return data == null ? List.of() : data.list();
    }

    /** Where the next page begins; an empty one says that there is none. */
    Cursor next() {
      return data == null || data.nextId() == null ? Cursor.of("") : data.nextId();
    }
  }

  record PolledEvents(
      Integer code,
      @Nullable String msg,
      @WireUnit(ChronoUnit.MILLIS) @Nullable Instant ts,
      List<@Nullable Object> data)
      implements WithCode {}

  /** Records of a widget, whose frame Agora does not describe: see {@link WidgetRecords}. */
  record WidgetSequence(
      @Nullable Integer code,
      @Nullable String msg,
      @WireUnit(ChronoUnit.MILLIS) @Nullable Instant ts,
      @Nullable Object data,
      @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> others)
      implements WithCode {}

  record Resource(
      Integer code,
      @Nullable String msg,
      @WireUnit(ChronoUnit.MILLIS) @Nullable Instant ts,
      @JsonFormat(
              with = {
                JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED
              })
          List<PublicResource> data)
      implements WithCode {}

  record Resources(
      Integer code,
      @Nullable String msg,
      @WireUnit(ChronoUnit.MILLIS) @Nullable Instant ts,
      List<PublicResource> data)
      implements WithCode {}
}
