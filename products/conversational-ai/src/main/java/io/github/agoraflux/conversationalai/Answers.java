package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.paging.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers that are no more than wrappings. */
final class Answers {

  private Answers() {}

  record Listed(@Nullable Data data, @Nullable Meta meta, @Nullable String status) {

    record Data(@Nullable Integer count, List<Agent> list) {}

    record Meta(@Nullable String cursor, @Nullable Integer total) {}

    List<Agent> agents() {
      return data == null ? List.of() : data.list;
    }

    /** Where the next page begins; nothing says that there is none. */
    Cursor next() {
      return Cursor.of(meta == null || meta.cursor == null ? "" : meta.cursor);
    }
  }

  record Turns(
      @JsonProperty("agent_id") @Nullable AgentId agent,
      @Nullable String name,
      @Nullable String channel,
      @JsonProperty("total_turn_count") @Nullable Long total,
      @Nullable Pagination pagination,
      List<Turn> turns) {

    record Pagination(
        @JsonProperty("page_index") @Nullable Integer index,
        @JsonProperty("total_pages") @Nullable Integer pages,
        @JsonProperty("is_last_page") @Nullable Boolean last) {}

    /**
     * How far the pages reach: nowhere beyond the last, and without end before, if that is told.
     */
    long reach() {
      Boolean last = pagination == null ? null : pagination.last;
      if (last == null) {
        return total == null ? 0 : total;
      }
      return last ? 0 : Long.MAX_VALUE;
    }
  }
}
