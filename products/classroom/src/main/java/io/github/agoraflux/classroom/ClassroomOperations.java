package io.github.agoraflux.classroom;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.json.JsonCodec;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.queue.ReadOnceQueue;
import io.github.agoraflux.value.ServiceRegion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** Makes the faces of classrooms, and keeps the queue of each region. */
final class ClassroomOperations implements Classroom {

  /** Agora does not say how many events it hands out at once. */
  private static final int ANY_BATCH = 1;

  private static final Operation.Template<Answers.PolledEvents> POLL_EVENTS =
      RoomCalls.answering(
          RoomCalls.named("poll-events")
              .get("/{region}/edu/polling/apps/{appId}/v2/rooms/sequences")
              .repeatable(Repeatability.READ_ONCE)
              .ifOutcomeUnknown("read the events of each classroom; reading those takes none away"),
          Answers.PolledEvents.class);

  private final AgoraClient agora;
  private final ClassroomSettings settings;
  private final ResourceTemplates resources;
  private final RoomEvents events;
  private final WidgetRecords widgets;
  private final Map<ServiceRegion, ReadOnceQueue<RoomEvent>> queues = new ConcurrentHashMap<>();

  ClassroomOperations(AgoraClient agora, ClassroomSettings settings) {
    JsonCodec codec = new JsonCodec();
    this.agora = agora;
    this.settings = settings;
    this.resources = ResourceTemplates.at(settings.resourcePath());
    this.events = new RoomEvents(codec);
    this.widgets = new WidgetRecords(codec);
  }

  @Override
  public Room room(ServiceRegion region, RoomId id) {
    RoomCalls calls = new RoomCalls(agora, region, id.checked("room"), settings);
    return new RoomOperations(calls, events, widgets, resources);
  }

  @Override
  public ReadOnceQueue<RoomEvent> events(ServiceRegion region) {
    return queues.computeIfAbsent(
        region, each -> ReadOnceQueue.of(poll(each), ANY_BATCH, agora.time()));
  }

  private Mono<List<RoomEvent>> poll(ServiceRegion region) {
    return RoomCalls.execute(agora, POLL_EVENTS.with("region", region))
        .map(answer -> events.read(answer.data()));
  }
}
