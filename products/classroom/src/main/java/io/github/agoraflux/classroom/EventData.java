package io.github.agoraflux.classroom;

/**
 * What happened in a classroom: one kind for each {@link EventType} that this release knows, and
 * {@link OtherData} for all others and for what has another form than documented.
 *
 * <p>Source: <a
 * href="https://docs.agora.io/en/flexible-classroom/reference/classroom-events">Flexible Classroom
 * cloud service events</a>.
 */
public sealed interface EventData
    permits RoomStateChange,
        ChatMessage,
        UsersChange,
        RecordingStateChange,
        ResourcesChange,
        RewardsChange,
        StageChange,
        HandsChange,
        OtherData {}
