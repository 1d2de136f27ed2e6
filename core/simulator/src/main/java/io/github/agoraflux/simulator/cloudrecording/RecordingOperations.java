package io.github.agoraflux.simulator.cloudrecording;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.json.Shape;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Refusal;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The six verbs on recordings. */
final class RecordingOperations {

  private static final long DEFAULT_EXPIRY_HOURS = 72;
  private static final List<String> MODES = List.of("individual", "mix", "web");

  private final Duration connecting;
  private final RecordingViews views;
  private final Function<String, Recordings> projects;

  RecordingOperations(Duration connecting, Function<String, Recordings> projects) {
    this.connecting = connecting;
    this.views = new RecordingViews(connecting);
    this.projects = projects;
  }

  Answer acquire(Call call) {
    Map<String, @Nullable Object> body = call.body(RecordingShape.ACQUIRE);
    boolean web = number(body, "clientRequest.scene", 0) == 1;
    if (!RecordingShape.isName(text(body, "cname"), web)) {
      throw new Refusal(RecordingErrors.INVALID_CHANNEL);
    }
    Recordings recordings = recordings(call);
    if (recordings.isFull()) {
      throw new Refusal(RecordingErrors.OVERLOADED);
    }
    Resource made =
        recordings.add(
            id ->
                new Resource(
                    id,
                    text(body, "cname"),
                    text(body, "uid"),
                    web,
                    recordings.now(),
                    Duration.ofHours(
                        number(body, "clientRequest.resourceExpiredHour", DEFAULT_EXPIRY_HOURS)),
                    Json.asObject(Json.at(body, "clientRequest.startParameter")).orElse(null),
                    null));
    return json(Json.object("cname", made.cname(), "uid", made.uid(), "resourceId", made.id()))
        .acted();
  }

  Answer start(Call call) {
    String mode = mode(call);
    Map<String, @Nullable Object> body = call.body(RecordingShape.NAMED);
    Map<String, @Nullable Object> request = request(body);
    call.check(request, RecordingShape.start(mode));
    Recordings recordings = recordings(call);
    Resource resource = resource(call, recordings, mode, body);
    if (resource.sid() != null) {
      return RecordingErrors.ALREADY_STARTED;
    }
    return recordings
        .start(resource, sid -> made(sid, resource, mode, request, recordings.now()))
        .map(made -> json(RecordingViews.names(made)).acted())
        .orElseGet(() -> notStarted(recordings, resource));
  }

  /** Either its resource is used up, or its user is in the channel for another recording. */
  private static Answer notStarted(Recordings recordings, Resource resource) {
    if (recordings.resource(resource.id()).map(Resource::sid).isPresent()) {
      return RecordingErrors.ALREADY_STARTED;
    }
    throw new Refusal(RecordingErrors.CONFLICT);
  }

  /** The resource, if it is one for this start. */
  private static Resource resource(
      Call call, Recordings recordings, String mode, Map<String, @Nullable Object> body) {
    Resource resource =
        recordings
            .resource(call.variable("resourceId"))
            .orElseThrow(() -> call.invalid("resourceId"));
    if (resource.sid() == null && resource.isExpiredAt(recordings.now())) {
      throw call.invalid("resourceId");
    }
    if (resource.web() != mode.equals("web")) {
      throw call.invalid("scene");
    }
    checkNames(call, body, resource.cname(), resource.uid());
    if (resource.startParameter() != null && !resource.startParameter().equals(request(body))) {
      throw call.invalid("startParameter");
    }
    return resource;
  }

  private static Recording made(
      String sid,
      Resource resource,
      String mode,
      Map<String, @Nullable Object> request,
      Instant now) {
    return new Recording(
        sid,
        resource.id(),
        mode,
        resource.cname(),
        resource.uid(),
        now,
        now.plus(resource.expiry()),
        now,
        false,
        now,
        RecordingRequests.kept(request),
        null,
        null);
  }

  Answer query(Call call) {
    Recording known = running(call);
    Recordings recordings = recordings(call);
    Map<String, @Nullable Object> view = RecordingViews.names(known);
    view.put(
        "serverResponse", views.status(known, recordings.hostsOf(known.cname()), recordings.now()));
    return json(view);
  }

  Answer update(Call call) {
    Recording known = running(call);
    Shape shape = known.isWeb() ? RecordingShape.WEB_UPDATE : RecordingShape.STREAM_UPDATE;
    return changed(call, known, RecordingRequests.changes(clientRequest(call, known, shape)));
  }

  Answer updateLayout(Call call) {
    Recording known = running(call);
    if (!known.mode().equals("mix")) {
      throw call.invalid("mode");
    }
    Map<String, @Nullable Object> layout = clientRequest(call, known, RecordingShape.LAYOUT);
    return changed(call, known, RecordingRequests.withLayout(known.request(), layout));
  }

  private Answer changed(Call call, Recording known, Map<String, @Nullable Object> changes) {
    return recordings(call)
        .change(known.sid(), recording -> recording.updated(changes))
        .map(now -> json(RecordingViews.names(now)).acted())
        .orElseThrow(() -> new Refusal(RecordingErrors.GONE));
  }

  Answer stop(Call call) {
    Recordings recordings = recordings(call);
    Recording known = known(call);
    Map<String, @Nullable Object> request = clientRequest(call, known, Shape.object());
    Instant ended = known.endedAt();
    if (ended != null) {
      boolean exiting = recordings.now().isBefore(ended.plus(connecting));
      throw new Refusal(exiting ? RecordingErrors.EXITING : RecordingErrors.GONE);
    }
    recordings.change(
        known.sid(), recording -> recording.ended(recordings.now(), Recording.End.STOPPED));
    if (!known.heard()) {
      return RecordingErrors.NO_DATA.acted();
    }
    Map<String, @Nullable Object> view = RecordingViews.names(known);
    if (!Boolean.TRUE.equals(request.get("async_stop"))) {
      view.put(
          "serverResponse", views.end(known, recordings.hostsOf(known.cname()), recordings.now()));
    }
    return json(view).acted();
  }

  private Recording running(Call call) {
    return Optional.of(known(call))
        .filter(Recording::isRunning)
        .orElseThrow(() -> new Refusal(RecordingErrors.GONE));
  }

  /** A recording that can be found at the moment, also one that has ended. */
  private Recording known(Call call) {
    String mode = mode(call);
    Recordings recordings = recordings(call);
    return recordings
        .find(call.variable("sid"))
        .filter(recording -> recording.resourceId().equals(call.variable("resourceId")))
        .filter(recording -> recording.mode().equals(mode))
        .filter(recording -> !recording.isHiddenAt(recordings.now()))
        .orElseThrow(() -> new Refusal(RecordingErrors.GONE));
  }

  private static Map<String, @Nullable Object> clientRequest(
      Call call, Recording known, Shape shape) {
    Map<String, @Nullable Object> body = call.body(RecordingShape.NAMED);
    checkNames(call, body, known.cname(), known.uid());
    Map<String, @Nullable Object> request = request(body);
    call.check(request, shape);
    return request;
  }

  private static void checkNames(
      Call call, Map<String, @Nullable Object> body, String cname, String uid) {
    if (!cname.equals(body.get("cname"))) {
      throw call.invalid("cname");
    }
    if (!uid.equals(body.get("uid"))) {
      throw call.invalid("uid");
    }
  }

  private static String mode(Call call) {
    String mode = call.variable("mode");
    if (!MODES.contains(mode)) {
      throw call.invalid("mode");
    }
    return mode;
  }

  private static Map<String, @Nullable Object> request(Map<String, @Nullable Object> body) {
    return Json.asObject(body.get("clientRequest")).orElseThrow();
  }

  private static String text(Map<String, @Nullable Object> body, String name) {
    return String.valueOf(body.get(name));
  }

  private static long number(Map<String, @Nullable Object> body, String path, long otherwise) {
    return Numbers.whole(Json.at(body, path)).orElse(otherwise);
  }

  private Recordings recordings(Call call) {
    return projects.apply(call.appId());
  }

  private static Answer json(Map<String, @Nullable Object> view) {
    return Answer.json(200, Json.write(view));
  }
}
