package io.github.agoraflux.signaling;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.queue.ReadOnceQueue;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Signaling: messages from a server to users and channels, who logged in and out and joined and
 * left, and the messages that were kept. An interface of verbs, so that it can be mocked or
 * decorated.
 *
 * <pre>{@code
 * Signaling signaling = Signaling.over(agora);
 * Flux<SendResult> results =
 *     signaling.sendAll(users.map(user -> PeerMessage.of("server", user, "the room is open")));
 * Flux<UserEvent> comingAndGoing = signaling.userEvents().poll(Duration.ofSeconds(1));
 * }</pre>
 *
 * <p>Keep one face for each client: what a queue has fetched and its cancelled subscriber has not
 * received, waits there for the next one.
 *
 * <p>Nothing is sent before a subscription, and every subscription is a call of its own. Bad
 * arguments are refused with {@link IllegalArgumentException} before anything is sent. Customer id
 * and secret speak for every user, a Signaling token for the one it was made for. Failures are
 * {@link io.github.agoraflux.error.AgoraException}s:
 *
 * <ul>
 *   <li>{@code RejectedException} (400): Agora did not like a field. {@code Unauthenticated} (401):
 *       the credential is wrong, or its user is not the sender. {@code RateLimited} (429).
 *   <li>{@code OutcomeUnknownException} (408, 5xx) where it is unclear what became of a message:
 *       sent again, it could arrive twice. The same for events, which may be lost then.
 *   <li>{@code ServerException} (408, 5xx) for the history, which may be read again.
 * </ul>
 *
 * <p>Source: <a href="https://docs.agora.io/en/signaling/rest-api/overview">Signaling RESTful
 * API</a>.
 */
public interface Signaling {

  /** How many messages {@link #sendAll(Flux)} has under way at once. */
  int SENDING_AT_ONCE = 256;

  /**
   * Signaling for a client's project.
   *
   * @param agora the client to call through
   * @return a face with the queues of events
   */
  static Signaling over(AgoraClient agora) {
    return new SignalingOperations(agora);
  }

  /**
   * Sends a message to a user. Never repeated once sent: Agora would deliver it twice. At most 500
   * messages a second for each project, those to channels included.
   *
   * @param message what to send, from whom and to whom
   * @return the receipt; that the receiver is offline is an outcome and no failure
   * @see <a href="https://docs.agora.io/en/signaling/rest-api/peer-to-peer-message">Send
   *     peer-to-peer message</a>
   */
  Mono<Receipt> send(PeerMessage message);

  /**
   * Sends a message to a user.
   *
   * @param message fills in what to send, from whom and to whom
   * @return the receipt
   * @see #send(PeerMessage)
   */
  default Mono<Receipt> send(Consumer<PeerMessageBuilder> message) {
    return Specs.filled(PeerMessage::builder, message, PeerMessageBuilder::build)
        .flatMap(this::send);
  }

  /**
   * Sends many messages, up to {@value #SENDING_AT_ONCE} of them at once.
   *
   * @param messages what to send
   * @return what became of each
   * @see #sendAll(Flux, int)
   */
  default Flux<SendResult> sendAll(Flux<PeerMessage> messages) {
    return sendAll(messages, SENDING_AT_ONCE);
  }

  /**
   * Sends many messages, as fast as the quota lets them. What becomes of one is no matter to the
   * others: no refusal ends the sequence. Memory is needed for those under way alone. No more
   * messages are taken from the source than results were requested, so that without demand nothing
   * is sent; a subscriber who requests fewer results at a time than {@code atOnce} has no more
   * under way than those.
   *
   * @param messages what to send; if it fails, so does the result, after those under way have ended
   * @param atOnce how many are under way at once, at least 1. At the quota of 500 a second and 100
   *     ms for each, 50 do; those that wait for the quota count as well
   * @return a receipt or a failure for each, in the order in which they arrive
   * @throws IllegalArgumentException if {@code atOnce} is less than 1
   */
  Flux<SendResult> sendAll(Flux<PeerMessage> messages, int atOnce);

  /**
   * Sends a message to the members of a channel. Never repeated once sent: Agora would publish it
   * twice. Counted together with {@link #send(PeerMessage)}.
   *
   * @param message what to send, from whom and where
   * @return the receipt
   * @see <a href="https://docs.agora.io/en/signaling/rest-api/channel-message">Send channel
   *     message</a>
   */
  Mono<Receipt> publish(ChannelMessage message);

  /**
   * Sends a message to the members of a channel.
   *
   * @param message fills in what to send, from whom and where
   * @return the receipt
   * @see #publish(ChannelMessage)
   */
  default Mono<Receipt> publish(Consumer<ChannelMessageBuilder> message) {
    return Specs.filled(ChannelMessage::builder, message, ChannelMessageBuilder::build)
        .flatMap(this::publish);
  }

  /**
   * Who logged in and out. Agora keeps the latest 2,000 events, hands each out once, 1,000 at most
   * a call, and answers 10 calls a second for each project, those for {@link #channelEvents}
   * included. What was in an answer that never arrived is lost. Each region of Agora has a queue of
   * its own; read through another one, events may come again and in another order.
   *
   * @return the queue, always the same; only one consumer of a project should read it
   * @see <a href="https://docs.agora.io/en/signaling/rest-api/user-events">Get user events</a>
   */
  ReadOnceQueue<UserEvent> userEvents();

  /**
   * Who joined and left channels, as {@link #userEvents} in all else.
   *
   * @return the queue, always the same; only one consumer of a project should read it
   * @see <a href="https://docs.agora.io/en/signaling/rest-api/channel-events">Get channel
   *     events</a>
   */
  ReadOnceQueue<ChannelEvent> channelEvents();

  /**
   * The messages that were kept of a channel, page by page as they are asked for. Safe to repeat.
   *
   * @param query which messages
   * @return the messages in Agora's order; completes with a page that is not full, or that says of
   *     no other place to go on from
   * @see <a href="https://docs.agora.io/en/signaling/rest-api/message-history">Get message
   *     history</a>
   */
  PagedFlux<KeptMessage> history(HistoryQuery query);
}
