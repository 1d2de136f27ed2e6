package io.github.agoraflux.mediapush;

import static io.github.agoraflux.limit.QuotaScope.PROJECT;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.paging.PageRule;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.RtcNames;
import io.github.agoraflux.value.ServiceRegion;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** The operations as data, and the verbs as one expression each. */
final class MediaPushOperations implements MediaPush {

  private static final String PROJECT_PATH = "/v1/projects/{appId}";
  private static final String CONVERTERS = "/{region}" + PROJECT_PATH + "/rtmp-converters";
  private static final String CONVERTER = CONVERTERS + "/{converterId}";

  private static final Operation.Template<Answers.Changed> CREATE =
      patient(Operation.named("media-push.create").post(CONVERTERS))
          .quota(PROJECT.permits(50).perSecond())
          .ifOutcomeUnknown("list the channel's converters and look for yours by its name")
          .returns(Answers.Changed.class);

  private static final Operation.Template<Answers.Found> GET =
      patient(Operation.named("media-push.get").get(CONVERTER))
          .quota(eachConverter(50))
          .returns(Answers.Found.class);

  private static final Operation.Template<Answers.Changed> UPDATE =
      patient(Operation.named("media-push.update").patch(CONVERTER))
          .quota(eachConverter(2))
          .returns(Answers.Changed.class);

  private static final Operation.Template<Void> DELETE =
      patient(Operation.named("media-push.delete").delete(CONVERTER))
          .quota(PROJECT.permits(50).perSecond());

  private static final Operation.Template<Answers.Listed> LIST =
      patient(Operation.named("media-push.list").get(PROJECT_PATH + "/rtmp-converters"))
          .returns(Answers.Listed.class)
          .judgedBy((status, answer) -> answer.judge());

  private static final Operation.Template<Answers.Listed> LIST_BY_CHANNEL =
      patient(
              Operation.named("media-push.list-by-channel")
                  .get(PROJECT_PATH + "/channels/{cname}/rtmp-converters"))
          .returns(Answers.Listed.class)
          .judgedBy((status, answer) -> answer.judge());

  private static final PageRule<Answers.Listed, ConverterSummary> PAGES =
      PageRule.byCursor("cursor", Answers.Listed::members, Answers.Listed::next);

  private final AgoraClient agora;

  MediaPushOperations(AgoraClient agora) {
    this.agora = agora;
  }

  @Override
  public Mono<ConverterStatus> create(ServiceRegion region, ConverterSpec spec) {
    return agora
        .execute(
            CREATE
                .with("region", region)
                .query("regionHintIp", spec.regionHintIp())
                .body(Bodies.Create.of(spec)))
        .map(Answers.Changed::converter);
  }

  @Override
  public Mono<Converter> get(ServiceRegion region, ConverterId id) {
    return agora
        .execute(GET.with("region", region).with("converterId", id))
        .map(answer -> answer.converter(id));
  }

  @Override
  public Mono<ConverterStatus> update(
      ServiceRegion region, ConverterId id, long sequence, UpdateSpec spec) {
    return agora
        .execute(
            UPDATE
                .with("region", region)
                .with("converterId", id)
                .query("sequence", Check.range("sequence", sequence, 0, Long.MAX_VALUE))
                .body(Bodies.Update.of(spec)))
        .map(Answers.Changed::converter);
  }

  @Override
  public Mono<Void> delete(ServiceRegion region, ConverterId id) {
    return agora.execute(DELETE.with("region", region).with("converterId", id));
  }

  @Override
  public PagedFlux<ConverterSummary> list() {
    return agora.list(LIST.call(), PAGES);
  }

  @Override
  public PagedFlux<ConverterSummary> list(String channel) {
    return agora.list(LIST_BY_CHANNEL.with("cname", RtcNames.channel("channel", channel)), PAGES);
  }

  private static Quota eachConverter(int permits) {
    return Quota.ofEach("converterId", new Rate(permits, Duration.ofSeconds(1)));
  }

  /** Agora advises waits of 5 to 6, 10 to 11 and 15 to 16 s; these are in the middle. */
  private static Operation.Template<Void> patient(Operation.Template<Void> operation) {
    return operation.repeatedAfter(
        Duration.ofMillis(5_500), Duration.ofMillis(10_500), Duration.ofMillis(15_500));
  }
}
