package io.github.agoraflux.signaling;

import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.paging.Cursor;
import io.github.agoraflux.paging.Page;
import io.github.agoraflux.paging.PageRule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A history page by page: each one says where the next begins. Agora does not say which one is the
 * last; it is one that is not full, or whose successor would begin where it does itself.
 */
record HistoryPages(@Nullable Long start, int size)
    implements PageRule<Answers.History, KeptMessage> {

  @Override
  public Operation<Answers.History> ask(Operation<Answers.History> list, @Nullable Cursor from) {
    return list.query("start", from == null ? start : from).query("messageCount", size);
  }

  @Override
  public Page<KeptMessage> read(Answers.History answer, @Nullable Cursor from) {
    Answers.HistoryData data = answer.content();
    String here = from == null ? Objects.toString(start, "0") : from.value();
    String next = Objects.toString(data.newStart(), here);
    boolean last = data.messageList().size() < size || next.equals(here);
    return new Page<>(data.messageList(), last ? null : Cursor.of(next));
  }
}
