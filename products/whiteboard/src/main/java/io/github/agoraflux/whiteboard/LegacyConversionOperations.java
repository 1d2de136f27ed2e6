package io.github.agoraflux.whiteboard;

import static io.github.agoraflux.limit.QuotaScope.PROJECT;
import static io.github.agoraflux.operation.AuthScheme.WHITEBOARD_SDK_TOKEN;
import static io.github.agoraflux.operation.AuthScheme.WHITEBOARD_TASK_TOKEN;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.error.Failure;
import io.github.agoraflux.operation.HostFamily;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.value.Check;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/** The two old operations as data, and the verbs as one expression each. */
final class LegacyConversionOperations implements LegacyConversions {

  private static final String GET_ID = "whiteboard.legacy-get-conversion";
  private static final String TASKS = "/v5/services/conversion/tasks";

  private static final Operation.Template<StartedConversion> START =
      Operation.named("whiteboard.legacy-start-conversion")
          .post(TASKS)
          .servedBy(HostFamily.NETLESS)
          .accepts(WHITEBOARD_SDK_TOKEN)
          .quota(PROJECT.permits(1).perSecond())
          .ifOutcomeUnknown("start another conversion; Agora has no list of these to look in")
          .returns(StartedConversion.class);

  private static final Operation.Template<LegacyConversion> GET =
      Operation.named(GET_ID)
          .get(TASKS + "/{uuid}")
          .servedBy(HostFamily.NETLESS)
          .accepts(WHITEBOARD_TASK_TOKEN)
          .returns(LegacyConversion.class);

  private final AgoraClient agora;
  private final DataCenter dataCenter;
  private final WhiteboardSettings settings;

  LegacyConversionOperations(
      AgoraClient agora, DataCenter dataCenter, WhiteboardSettings settings) {
    this.agora = agora;
    this.dataCenter = WhiteboardOperations.checked(dataCenter);
    this.settings = settings;
  }

  @Override
  public Flux<LegacyConversion> convert(LegacyConversionSpec spec) {
    Polling polling = settings.conversionPolling().time(agora.time());
    return start(spec)
        .flatMapMany(
            started ->
                polling.until(conversion(started.id(), spec.type()), LegacyConversion::hasEnded))
        .handle(LegacyConversionOperations::unlessFailed);
  }

  @Override
  public Mono<StartedConversion> start(LegacyConversionSpec spec) {
    return agora.execute(START.call().header(WhiteboardOperations.REGION, dataCenter).body(spec));
  }

  @Override
  public Mono<LegacyConversion> conversion(ConversionId id, ConversionType type) {
    return agora.execute(
        GET.with(WhiteboardOperations.UUID, id.checked("id"))
            .header(WhiteboardOperations.REGION, dataCenter)
            .query("type", Check.notBlank("type", type.value())));
  }

  private static void unlessFailed(
      LegacyConversion answer, SynchronousSink<LegacyConversion> sink) {
    if (answer.hasFailed()) {
      Failure failure =
          Failure.of(GET_ID).answered(RunningConversion.OK, null, answer.failedReason());
      sink.error(RunningConversion.failure(failure, answer.id()));
    } else {
      sink.next(answer);
    }
  }
}
