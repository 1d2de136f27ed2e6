package io.github.agoraflux.signaling;

import static io.github.agoraflux.limit.QuotaScope.APP;
import static io.github.agoraflux.operation.AuthScheme.BASIC;
import static io.github.agoraflux.operation.AuthScheme.SIGNALING_TOKEN;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.queue.ReadOnceQueue;
import io.github.agoraflux.value.Check;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The operations as data, and the verbs as one expression each. */
final class SignalingOperations implements Signaling {

  private static final int FULL_BATCH = 1000;
  private static final int TIMED_OUT = 408;
  private static final String REMEDY =
      "ask the receiver; sent again, the message could arrive twice";
  private static final String PROJECT_PATH = "/dev/v2/project/{appId}/rtm";
  private static final String SENDER = PROJECT_PATH + "/users/{userId}";
  private static final String EVENTS = PROJECT_PATH + "/vendor";

  private static final String HISTORY_PATH =
      "/rtm/v2/history/{appId}/userId/{userId}/channelType/{channelType}/channel/{channelName}";

  private static final Quota MESSAGES = APP.permits(500).perSecond().sharedAs("signaling.messages");
  private static final Quota PULLS = APP.permits(10).perSecond().sharedAs("signaling.events");

  private static final Operation.Template<Receipt> SEND =
      message("send-peer-message", "/peer_messages");

  private static final Operation.Template<Receipt> PUBLISH =
      message("send-channel-message", "/channel_messages");

  private static final Operation.Template<Answers.UserEvents> USER_EVENTS =
      events("get-user-events", "/user_events", Answers.UserEvents.class);

  private static final Operation.Template<Answers.ChannelEvents> CHANNEL_EVENTS =
      events("get-channel-events", "/channel_events", Answers.ChannelEvents.class);

  private static final Operation.Template<Answers.History> HISTORY =
      named("get-message-history")
          .get(HISTORY_PATH)
          .accepts(BASIC, SIGNALING_TOKEN)
          .returns(Answers.History.class)
          .judgedBy(Answers.History::judge);

  private final AgoraClient agora;
  private final ReadOnceQueue<UserEvent> userEvents;
  private final ReadOnceQueue<ChannelEvent> channelEvents;

  SignalingOperations(AgoraClient agora) {
    this.agora = agora;
    this.userEvents =
        ReadOnceQueue.of(
            execute(USER_EVENTS.call()).map(Answers.UserEvents::events), FULL_BATCH, agora.time());
    this.channelEvents =
        ReadOnceQueue.of(
            execute(CHANNEL_EVENTS.call()).map(Answers.ChannelEvents::events),
            FULL_BATCH,
            agora.time());
  }

  @Override
  public Mono<Receipt> send(PeerMessage message) {
    return execute(
        SEND.with("userId", message.sender())
            .query("wait_for_ack", message.waitForAck())
            .body(Bodies.Peer.of(message)));
  }

  @Override
  public Flux<SendResult> sendAll(Flux<PeerMessage> messages, int atOnce) {
    Check.range("atOnce", atOnce, 1, Integer.MAX_VALUE);
    return messages.flatMapDelayError(this::result, atOnce, 1);
  }

  private Mono<SendResult> result(PeerMessage message) {
    return send(message)
        .<SendResult>map(receipt -> new SendResult.Taken(message, receipt))
        .onErrorResume(
            Exception.class, failure -> Mono.just(new SendResult.Failed(message, failure)));
  }

  @Override
  public Mono<Receipt> publish(ChannelMessage message) {
    return execute(PUBLISH.with("userId", message.sender()).body(Bodies.Channel.of(message)));
  }

  private <R> Mono<R> execute(Operation<R> operation) {
    return agora
        .execute(operation)
        .onErrorMap(
            RejectedException.class,
            refused -> isRefusal(refused) ? refused : failure(operation.template(), refused));
  }

  /** A server that has waited too long for its own has not refused anything. */
  private static boolean isRefusal(RejectedException refused) {
    return !Integer.valueOf(TIMED_OUT).equals(refused.status());
  }

  private static AgoraException failure(
      Operation.Template<?> operation, RejectedException timedOut) {
    Failure failure = timedOut.failure();
    return operation.repeatability() == Repeatability.SAFE
        ? new ServerException(failure, timedOut)
        : new OutcomeUnknownException(failure, operation.remedy(), timedOut);
  }

  @Override
  public ReadOnceQueue<UserEvent> userEvents() {
    return userEvents;
  }

  @Override
  public ReadOnceQueue<ChannelEvent> channelEvents() {
    return channelEvents;
  }

  @Override
  public PagedFlux<KeptMessage> history(HistoryQuery query) {
    Operation<Answers.History> history =
        HISTORY
            .with("userId", query.userId())
            .with("channelType", query.channelType())
            .with("channelName", query.channel())
            .query("end", query.end())
            .query(query.extra());
    HistoryPages pages = new HistoryPages(query.start(), query.messagesAPage());
    return PagedFlux.of(
        from -> execute(pages.ask(history, from)).map(answer -> pages.read(answer, from)));
  }

  private static Operation.Declaration named(String verb) {
    return Operation.named("signaling." + verb);
  }

  private static Operation.Template<Receipt> message(String verb, String path) {
    return named(verb)
        .post(SENDER + path)
        .accepts(BASIC, SIGNALING_TOKEN)
        .quota(MESSAGES)
        .returns(Receipt.class)
        .judgedBy((status, receipt) -> Answers.judge(receipt.result()))
        .ifOutcomeUnknown(REMEDY);
  }

  private static <R extends Answers.WithResult> Operation.Template<R> events(
      String verb, String path, Class<R> answer) {
    return named(verb)
        .get(EVENTS + path)
        .repeatable(Repeatability.READ_ONCE)
        .accepts(BASIC, SIGNALING_TOKEN)
        .quota(PULLS)
        .returns(answer)
        .ifOutcomeUnknown("go on reading; events of an answer that was lost are lost")
        .judgedBy((status, judged) -> Answers.judge(judged.result()));
  }
}
