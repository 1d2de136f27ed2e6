package io.github.agoraflux.signaling;

import io.github.agoraflux.json.JsonCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads events each by itself. Agora has forgotten what it handed out, so that what cannot be read
 * is kept as it came, and takes none of the others with it.
 */
final class Events {

  private final JsonCodec codec = new JsonCodec();

  /** Takes all types apart now, for that waits for locks and reading must not. */
  Events() {
    codec.prepare(new LinkedHashMap<>(), Answers.UserFields.class);
    codec.prepare(new LinkedHashMap<>(), Answers.ChannelFields.class);
  }

  List<UserEvent> ofUsers(Answers.EventBatch answer) {
    return answer.events().stream().map(this::ofUser).toList();
  }

  List<ChannelEvent> ofChannels(Answers.EventBatch answer) {
    return answer.events().stream().map(this::ofChannel).toList();
  }

  private UserEvent ofUser(@Nullable Object json) {
    Answers.UserFields fields = read(json, Answers.UserFields.class);
    return fields == null ? UserEvent.odd(json) : fields.event();
  }

  private ChannelEvent ofChannel(@Nullable Object json) {
    Answers.ChannelFields fields = read(json, Answers.ChannelFields.class);
    return fields == null ? ChannelEvent.odd(json) : fields.event();
  }

  private <T> @Nullable T read(@Nullable Object json, Class<T> type) {
    return json instanceof Map<?, ?> fields ? codec.read(fields, type) : null;
  }
}
