package io.github.agoraflux.signaling;

import static io.github.agoraflux.limit.QuotaScope.APP;
import static io.github.agoraflux.operation.AuthScheme.BASIC;
import static io.github.agoraflux.operation.AuthScheme.SIGNALING_TOKEN;

import io.github.agoraflux.AgoraClient;
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
  private static final String REMEDY =
      "ask the receiver; sent again, the message could arrive twice";
  private static final String PROJECT_PATH = "/dev/v2/project/{appId}/rtm";
  private static final String SENDER = PROJECT_PATH + "/users/{userId}";
  private static final String EVENTS = PROJECT_PATH + "/vendor";

  private static final String HISTORY_PATH =
      "/rtm/v2/history/{appId}/userId/{userId}/channelType/{channelType}/channel/{channelName}";

  private static final Quota MESSAGES = APP.permits(500).perSecond().sharedAs("signaling.messages");
  private static final Quota PULLS = APP.permits(10).perSecond().sharedAs("signaling.events");

  private static final Operation.Template<Answers.Sent> SEND =
      message("send-peer-message", "/peer_messages");

  private static final Operation.Template<Answers.Sent> PUBLISH =
      message("send-channel-message", "/channel_messages");

  private static final Operation.Template<Answers.EventBatch> USER_EVENTS =
      events("get-user-events", "/user_events");

  private static final Operation.Template<Answers.EventBatch> CHANNEL_EVENTS =
      events("get-channel-events", "/channel_events");

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
    Events events = new Events();
    this.agora = agora;
    this.userEvents =
        ReadOnceQueue.of(
            agora.execute(USER_EVENTS.call()).map(events::ofUsers), FULL_BATCH, agora.time());
    this.channelEvents =
        ReadOnceQueue.of(
            agora.execute(CHANNEL_EVENTS.call()).map(events::ofChannels), FULL_BATCH, agora.time());
  }

  @Override
  public Mono<Receipt> send(PeerMessage message) {
    return agora
        .execute(
            SEND.with("userId", message.sender())
                .query("wait_for_ack", message.waitForAck())
                .body(Bodies.Peer.of(message)))
        .map(Answers.Sent::receipt);
  }

  @Override
  public Flux<SendResult> sendAll(Flux<PeerMessage> messages, int atOnce) {
    Check.range("atOnce", atOnce, 1, Integer.MAX_VALUE);
    return Flux.defer(
        () -> {
          DemandGate gate = new DemandGate();
          return gate.hold(messages)
              .flatMapDelayError(this::result, atOnce, 1)
              .doOnRequest(gate::allow);
        });
  }

  private Mono<SendResult> result(PeerMessage message) {
    return send(message)
        .<SendResult>map(receipt -> new SendResult.Taken(message, receipt))
        .onErrorResume(
            Exception.class, failure -> Mono.just(new SendResult.Failed(message, failure)));
  }

  @Override
  public Mono<Receipt> publish(ChannelMessage message) {
    return agora
        .execute(PUBLISH.with("userId", message.sender()).body(Bodies.Channel.of(message)))
        .map(Answers.Sent::receipt);
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
    return agora.list(history, new HistoryPages(query.start(), query.messagesAPage()));
  }

  private static Operation.Declaration named(String verb) {
    return Operation.named("signaling." + verb);
  }

  private static Operation.Template<Answers.Sent> message(String verb, String path) {
    return named(verb)
        .post(SENDER + path)
        .accepts(BASIC, SIGNALING_TOKEN)
        .quota(MESSAGES)
        .returns(Answers.Sent.class)
        .judgedBy((status, sent) -> sent.judge())
        .ifOutcomeUnknown(REMEDY);
  }

  private static Operation.Template<Answers.EventBatch> events(String verb, String path) {
    return named(verb)
        .get(EVENTS + path)
        .repeatable(Repeatability.READ_ONCE)
        .accepts(BASIC, SIGNALING_TOKEN)
        .quota(PULLS)
        .returns(Answers.EventBatch.class)
        .ifOutcomeUnknown("go on reading; events of an answer that was lost are lost")
        .judgedBy((status, judged) -> Answers.judge(judged.result(), null));
  }
}
