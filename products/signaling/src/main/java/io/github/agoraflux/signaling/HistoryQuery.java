package io.github.agoraflux.signaling;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which kept messages to read.
 *
 * @param userId the user who reads, as {@link PeerMessage#sender()}
 * @param channelType the kind of channel
 * @param channel the channel's name, 1 to 64 of the characters of a user id, neither {@code .} nor
 *     {@code ..}
 * @param start where to begin, as a {@link KeptMessage#timestamp()}, at least 0; null for the
 *     beginning
 * @param end where to end, as a {@link KeptMessage#timestamp()}, at least 0; null for the end.
 *     Agora says neither in which unit both count nor whether they are included
 * @param pageSize how many messages a call reads, 1 to 100; null for 100
 * @param extra query parameters that this record has no component for, by their name on the wire
 */
@Built
public record HistoryQuery(
    String userId,
    ChannelType channelType,
    String channel,
    @Nullable Long start,
    @Nullable Long end,
    @Nullable Integer pageSize,
    Map<String, Object> extra) {

  private static final int LARGEST_PAGE = 100;

  /**
   * Checks the rules of all fields.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public HistoryQuery {
    extra = ExtraFields.copyOf(extra);
    Names.sender("userId", userId);
    Check.given("channelType", channelType);
    Names.kept("channel", channel);
    checkTime("start", start);
    checkTime("end", end);
    Check.optionalRange("pageSize", pageSize, 1, LARGEST_PAGE);
  }

  /**
   * Begins a query.
   *
   * @return a builder with nothing set
   */
  public static HistoryQueryBuilder builder() {
    return HistoryQueryBuilder.builder();
  }

  int messagesAPage() {
    return pageSize == null ? LARGEST_PAGE : pageSize;
  }

  private static void checkTime(String field, @Nullable Long time) {
    if (time != null) {
      Check.range(field, time, 0L, Long.MAX_VALUE);
    }
  }
}
