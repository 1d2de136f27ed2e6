package io.github.agoraflux.notifications;

import org.jspecify.annotations.Nullable;

/**
 * Something has happened to a recording; the notification's type says what.
 *
 * @param channel the channel that is recorded
 * @param uid the recording client's user id
 * @param sid the recording id
 * @param sequence the number of this notification of the recording, from 0; null if not told
 * @param sentAt when it happened; null if not told
 * @param serviceType the part it happened in: 0 service, 1 recorder, 2 uploader, 4 extension, 6 web
 *     page recorder, 8 downloader; null if not told
 * @param details what has happened, by the type of event
 * @see <a href="https://docs.agora.io/en/cloud-recording/develop/receive-notifications">Cloud
 *     Recording callback events</a>
 */
public record RecordingEvent(
    String channel,
    String uid,
    String sid,
    @Nullable Long sequence,
    @Nullable Timestamp sentAt,
    @Nullable Integer serviceType,
    RecordingDetails details)
    implements NotificationEvent {}
