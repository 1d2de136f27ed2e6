package io.github.agoraflux.mediagateway;

import static io.github.agoraflux.limit.QuotaScope.PROJECT;
import static io.github.agoraflux.operation.AuthScheme.BASIC;
import static io.github.agoraflux.operation.AuthScheme.HMAC;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.RtcNames;
import io.github.agoraflux.value.ServiceRegion;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The operations as data, and the verbs as one expression each. */
final class MediaGatewayOperations implements MediaGateway {

  private static final int CHANGES_A_SECOND = 50;
  private static final int QUERIES_A_SECOND = 100;
  private static final String INGRESS = "/{region}/v1/projects/{appId}/rtls/ingress";
  private static final String KEYS = INGRESS + "/streamkeys";
  private static final String KEY = KEYS + "/{streamKey}";
  private static final String TEMPLATES = INGRESS + "/stream-templates";
  private static final String TEMPLATE = TEMPLATES + "/{templateId}";
  private static final String STREAMS = INGRESS + "/online-streams";
  private static final String STREAM = STREAMS + "/{sid}";

  private static final Operation.Template<Answers.Key> CREATE_KEY =
      change(named("create-stream-key").post(KEYS), Answers.Key.class)
          .ifOutcomeUnknown("create another key; nobody knows one whose answer was lost");

  private static final Operation.Template<Answers.Key> GET_KEY =
      query(named("get-stream-key").get(KEY), Answers.Key.class);

  private static final Operation.Template<Answers.Done> DELETE_KEY =
      change(named("delete-stream-key").delete(KEY), Answers.Done.class);

  private static final Operation.Template<Answers.Done> PUT_TEMPLATE =
      change(named("put-template").put(TEMPLATE), Answers.Done.class);

  private static final Operation.Template<Answers.Done> UPDATE_TEMPLATE =
      change(named("update-template").patch(TEMPLATE), Answers.Done.class);

  private static final Operation.Template<Answers.Done> DELETE_TEMPLATE =
      change(named("delete-template").delete(TEMPLATE), Answers.Done.class);

  private static final Operation.Template<Answers.Templates> GET_TEMPLATE =
      query(named("get-template").get(TEMPLATE), Answers.Templates.class);

  private static final Operation.Template<Answers.Templates> LIST_TEMPLATES =
      query(named("list-templates").get(TEMPLATES), Answers.Templates.class);

  private static final Operation.Template<Answers.Done> SET_GLOBAL =
      change(named("set-global-template").put(INGRESS + "/appconfig"), Answers.Done.class);

  private static final Operation.Template<Answers.Streams> LIST_STREAMS =
      query(named("list-streams").get(STREAMS), Answers.Streams.class);

  private static final Operation.Template<Answers.Stream> GET_STREAM =
      query(named("get-stream").get(STREAM), Answers.Stream.class);

  private static final Operation.Template<Answers.Done> MUTE = muting(MutePath.COLLECTION);

  private static final Operation.Template<Answers.Done> MUTE_AS_DOCUMENTED =
      muting(MutePath.DOCUMENTATION);

  private static final Operation.Template<Answers.Done> DISCONNECT =
      change(named("disconnect-stream").delete(STREAM), Answers.Done.class);

  private final AgoraClient agora;
  private final Operation.Template<Answers.Done> mute;
  private final BackOff conflictWaits;

  MediaGatewayOperations(AgoraClient agora, MediaGatewaySettings settings) {
    this.agora = agora;
    this.mute = settings.mutePath() == MutePath.COLLECTION ? MUTE : MUTE_AS_DOCUMENTED;
    this.conflictWaits = settings.conflictWaits().time(agora.time());
  }

  @Override
  public Mono<IssuedKey> createKey(ServiceRegion region, StreamKeySpec spec) {
    return call(CREATE_KEY.with("region", region).body(Bodies.KeySettings.of(spec)))
        .map(Answers.Key::data);
  }

  @Override
  public Mono<IssuedKey> key(ServiceRegion region, StreamKey streamKey) {
    return call(GET_KEY.with("region", region).with("streamKey", streamKey)).map(Answers.Key::data);
  }

  @Override
  public Mono<Void> destroyKey(ServiceRegion region, StreamKey streamKey) {
    return done(DELETE_KEY.with("region", region).with("streamKey", streamKey));
  }

  @Override
  public Mono<Void> shutOut(ServiceRegion region, StreamKey streamKey) {
    return unlessGone(destroyKey(region, streamKey))
        .thenMany(streams(region))
        .filter(stream -> stream.isPushedWith(streamKey))
        .concatMap(stream -> unlessGone(disconnect(region, stream.id())))
        .then();
  }

  @Override
  public Mono<Void> shutOut(ServiceRegion region, StreamKey streamKey, SessionId id) {
    return unlessGone(destroyKey(region, streamKey)).then(unlessGone(disconnect(region, id)));
  }

  @Override
  public Mono<Void> putTemplate(ServiceRegion region, TemplateId id, TemplateSpec spec) {
    return done(template(PUT_TEMPLATE, region, id).body(Bodies.TemplateSettings.of(spec)));
  }

  @Override
  public Mono<Void> updateTemplate(ServiceRegion region, TemplateId id, TemplateSpec spec) {
    Check.that(!spec.isEmpty(), "update", "change something", "empty");
    return done(template(UPDATE_TEMPLATE, region, id).body(Bodies.TemplateSettings.of(spec)));
  }

  @Override
  public Mono<Void> deleteTemplate(ServiceRegion region, TemplateId id) {
    return done(template(DELETE_TEMPLATE, region, id));
  }

  @Override
  public Mono<Map<String, @Nullable Object>> template(ServiceRegion region, TemplateId id) {
    return call(template(GET_TEMPLATE, region, id)).map(Answers.Templates::fields);
  }

  @Override
  public Mono<Map<String, @Nullable Object>> templates(ServiceRegion region) {
    return call(LIST_TEMPLATES.with("region", region)).map(Answers.Templates::fields);
  }

  @Override
  public Mono<Void> setDefaultTemplate(ServiceRegion region, TemplateId id) {
    Bodies.Settings body = Bodies.DefaultTemplate.of(id.checked("templateId"));
    return done(SET_GLOBAL.with("region", region).body(body));
  }

  @Override
  public Mono<Void> setGlobalTranscoding(ServiceRegion region, GlobalTranscoding spec) {
    return done(SET_GLOBAL.with("region", region).body(Bodies.GlobalSettings.of(spec)));
  }

  @Override
  public Flux<LiveStream> streams(ServiceRegion region) {
    return call(LIST_STREAMS.with("region", region)).flatMapIterable(Answers.Streams::streams);
  }

  @Override
  public Flux<LiveStream> streams(ServiceRegion region, String channel) {
    String name = RtcNames.channel("channel", channel);
    return call(LIST_STREAMS.with("region", region).query("channel", name))
        .flatMapIterable(Answers.Streams::streams);
  }

  @Override
  public Mono<LiveStream> stream(ServiceRegion region, SessionId id) {
    return call(GET_STREAM.with("region", region).with("sid", id))
        .flatMapIterable(Answers.Stream::data)
        .next();
  }

  @Override
  public Mono<Void> mute(ServiceRegion region, SessionId id, boolean video, boolean audio) {
    return done(mute.with("region", region).with("sid", id).body(Bodies.Muting.of(video, audio)));
  }

  @Override
  public Mono<Void> disconnect(ServiceRegion region, SessionId id) {
    return done(DISCONNECT.with("region", region).with("sid", id));
  }

  /** A call that met too many others was refused, so even a creation may be made again. */
  private <R> Mono<R> call(Operation<R> operation) {
    return conflictWaits.retry(
        agora.execute(operation), RejectedException.Conflict.class::isInstance);
  }

  private Mono<Void> done(Operation<Answers.Done> operation) {
    return call(operation).then();
  }

  private static <R> Operation<R> template(
      Operation.Template<R> operation, ServiceRegion region, TemplateId id) {
    return operation.with("region", region).with("templateId", id.checked("templateId"));
  }

  /** What shall be gone and is gone already is as good. */
  private static Mono<Void> unlessGone(Mono<Void> removal) {
    return removal.onErrorComplete(RejectedException.NotFound.class);
  }

  private static Operation.Declaration named(String verb) {
    return Operation.named("media-gateway." + verb);
  }

  private static Operation.Template<Answers.Done> muting(MutePath path) {
    return change(named("mute-stream").post(path.after(STREAMS)), Answers.Done.class)
        .repeatable(Repeatability.IDEMPOTENT);
  }

  private static <R extends Answers.WithStatus> Operation.Template<R> change(
      Operation.Template<Void> operation, Class<R> answer) {
    return limited(operation, CHANGES_A_SECOND, answer);
  }

  private static <R extends Answers.WithStatus> Operation.Template<R> query(
      Operation.Template<Void> operation, Class<R> answer) {
    return limited(operation, QUERIES_A_SECOND, answer);
  }

  private static <R extends Answers.WithStatus> Operation.Template<R> limited(
      Operation.Template<Void> operation, int aSecond, Class<R> answer) {
    return operation
        .accepts(BASIC, HMAC)
        .quota(PROJECT.permits(aSecond).perSecond())
        .returns(answer)
        .judgedBy((status, judged) -> judged.judge());
  }
}
