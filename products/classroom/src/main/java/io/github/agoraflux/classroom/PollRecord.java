package io.github.agoraflux.classroom;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of a poll: of the poll itself, or of one student's vote.
 *
 * @param action what kind of change it is, as Agora counts it; null if not told
 * @param widgetUuid the widget; null if not told
 * @param change what changed; null if it has another form than documented
 * @param changeProperties what changed as it came, by flat keys such as {@code extra.pollItems}
 * @param cause why it changed: a text, or fields; null if not told
 * @param operator who changed it; null if not told
 * @param fromUser whose vote it is; null if not told
 */
public record PollRecord(
    @Nullable Integer action,
    @Nullable String widgetUuid,
    @Nullable PollChange change,
    Map<String, @Nullable Object> changeProperties,
    @Nullable Object cause,
    @Nullable EventUser operator,
    @Nullable EventUser fromUser) {}
