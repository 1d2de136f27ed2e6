package io.github.agoraflux.classroom;

import io.github.agoraflux.json.JsonCodec;
import io.github.agoraflux.paging.Cursor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records of quizzes and polls. Agora describes a record but not what it stands in, so each of
 * these is understood: a list in {@code data}, as events have it, {@code data} as a list, and a
 * record alone; a record as it is, and as the {@code data} of an event; and where the next page
 * begins, in {@code data} and beside it.
 */
final class WidgetRecords {

  private static final String CHANGES = "changeProperties";
  private static final String NEXT = "nextId";

  /** A record as Agora describes it; what it says of the change is read later. */
  record Raw(
      @Nullable Integer action,
      @Nullable String widgetUuid,
      Map<String, @Nullable Object> changeProperties,
      @Nullable Object cause,
      @Nullable EventUser operator,
      @Nullable EventUser fromUser) {}

  private final JsonCodec codec;

  /** Takes all types apart now, for that waits for locks and reading must not. */
  WidgetRecords(JsonCodec codec) {
    this.codec = codec;
    codec.prepare(Map.of(), Raw.class);
    codec.prepare(new LinkedHashMap<>(), QuizChange.class);
    codec.prepare(new LinkedHashMap<>(), PollChange.class);
  }

  List<QuizRecord> quizzes(Answers.WidgetSequence answer) {
    return raw(answer).stream().map(this::quiz).toList();
  }

  List<PollRecord> polls(Answers.WidgetSequence answer) {
    return raw(answer).stream().map(this::poll).toList();
  }

  /** Where the next page begins; an empty one says that there is none. */
  static Cursor next(Answers.WidgetSequence answer) {
    @Nullable Object within = answer.data() instanceof Map<?, ?> data ? data.get(NEXT) : null;
    @Nullable Object next = within == null ? answer.others().get(NEXT) : within;
    return Cursor.of(next == null ? "" : String.valueOf(next));
  }

  private QuizRecord quiz(Raw raw) {
    return new QuizRecord(
        raw.action(),
        raw.widgetUuid(),
        codec.read(raw.changeProperties(), QuizChange.class),
        raw.changeProperties(),
        raw.cause(),
        raw.operator(),
        raw.fromUser());
  }

  private PollRecord poll(Raw raw) {
    return new PollRecord(
        raw.action(),
        raw.widgetUuid(),
        codec.read(raw.changeProperties(), PollChange.class),
        raw.changeProperties(),
        raw.cause(),
        raw.operator(),
        raw.fromUser());
  }

  private List<Raw> raw(Answers.WidgetSequence answer) {
    List<Raw> records = new ArrayList<>();
    for (Object element : elements(answer)) {
      if (element instanceof Map<?, ?> map) {
        records.add(raw(map));
      }
    }
    return records;
  }

  private static List<?> elements(Answers.WidgetSequence answer) {
    @Nullable Object data = answer.data();
    if (data instanceof List<?> list) {
      return list;
    }
    if (data instanceof Map<?, ?> map) {
      return map.get("list") instanceof List<?> list ? list : alone(map);
    }
    return alone(answer.others());
  }

  private static List<?> alone(Map<?, ?> fields) {
    return fields.containsKey(CHANGES) ? List.of(fields) : List.of();
  }

  private Raw raw(Map<?, ?> element) {
    boolean inEvent = !element.containsKey(CHANGES) && element.get("data") instanceof Map<?, ?>;
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    Map<?, ?> source = inEvent && element.get("data") instanceof Map<?, ?> inner ? inner : element;
    source.forEach((name, value) -> fields.put(String.valueOf(name), value));
    fields.put(CHANGES, flat(fields.get(CHANGES)));
    Raw raw = codec.read(fields, Raw.class);
    return raw == null ? new Raw(null, null, fields, null, null, null) : raw;
  }

  /** Agora's table nests what its examples write with a dot. */
  private static Map<String, @Nullable Object> flat(@Nullable Object changes) {
    Map<String, @Nullable Object> flat = new LinkedHashMap<>();
    if (changes instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) -> {
            if (name.equals("extra") && value instanceof Map<?, ?> extra) {
              extra.forEach((inner, each) -> flat.put("extra." + inner, each));
            } else {
              flat.put(String.valueOf(name), value);
            }
          });
    }
    return flat;
  }
}
