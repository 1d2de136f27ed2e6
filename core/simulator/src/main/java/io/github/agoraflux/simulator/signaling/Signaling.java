package io.github.agoraflux.simulator.signaling;

import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.Authentication;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.product.PerProject;
import io.github.agoraflux.simulator.product.ProductService;
import io.github.agoraflux.simulator.product.Quota;
import io.github.agoraflux.simulator.product.Refusal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Signaling API.
 *
 * <p>Where Agora's documents are silent, it behaves like this: whoever is online acknowledges a
 * message at once; a message to somebody who is offline is answered with {@code message_offline},
 * whether or not it is kept or waited for; both queues of events draw on one quota; times of the
 * history are milliseconds and both ends are included; errors are {@code {"message": "…"}}.
 *
 * @see <a href="https://docs.agora.io/en/signaling/rest-api/overview">Agora Signaling RESTful
 *     API</a>
 */
public final class Signaling implements ProductService {

  private static final String PROJECT = "/dev/v2/project/{appId}/rtm";
  private static final String SENDER = PROJECT + "/users/{userId}";
  private static final String HISTORY =
      "/rtm/v2/history/{appId}/userId/{userId}/channelType/{channelType}/channel/{channelName}";
  private static final Quota MESSAGES = shared("signaling.messages", 500);
  private static final Quota EVENTS = shared("signaling.events", 10);

  private static final ErrorBodies ERRORS =
      MessageErrors.of(
          Map.of(
              400, "Bad request",
              401, "Invalid authentication credentials",
              404, "Resource not found",
              405, "Method not allowed",
              408, "Request timeout",
              413, "Request body too large",
              429, "Too many requests",
              500, "Internal server error"));

  private final Account account;
  private final InstantSource clock;
  private final PerProject<Conversations> projects;

  /**
   * Begins with nobody online.
   *
   * @param account whose projects it serves
   * @param clock tells the time
   */
  public Signaling(Account account, InstantSource clock) {
    this.account = account;
    this.clock = clock;
    this.projects = new PerProject<>(() -> new Conversations(clock));
  }

  /**
   * What is said and done in a project.
   *
   * @param appId the App ID of the project
   * @return its users and messages
   */
  public Conversations conversations(String appId) {
    return projects.of(appId);
  }

  @Override
  public List<Endpoint> endpoints() {
    MessageOperations messages = new MessageOperations(this::project, clock);
    EventOperations events = new EventOperations(this::project);
    HistoryOperations history = new HistoryOperations(this::project, clock);
    Authentication ofSender = account.basicOrSignalingToken("userId");
    return List.of(
        Endpoint.of(
                "signaling.send-peer-message",
                "POST",
                SENDER + "/peer_messages",
                messages::sendToUser)
            .limitedBy(MESSAGES)
            .authenticatedBy(ofSender),
        Endpoint.of(
                "signaling.send-channel-message",
                "POST",
                SENDER + "/channel_messages",
                messages::sendToChannel)
            .limitedBy(MESSAGES)
            .authenticatedBy(ofSender),
        Endpoint.of(
                "signaling.get-user-events", "GET", PROJECT + "/vendor/user_events", events::users)
            .limitedBy(EVENTS),
        Endpoint.of(
                "signaling.get-channel-events",
                "GET",
                PROJECT + "/vendor/channel_events",
                events::channels)
            .limitedBy(EVENTS),
        Endpoint.of("signaling.get-message-history", "GET", HISTORY, history::read)
            .authenticatedBy(ofSender));
  }

  private Conversations project(Call call) {
    if (!account.owns(call.appId())) {
      throw new Refusal(ERRORS.unknownApp());
    }
    return conversations(call.appId());
  }

  private static Quota shared(String group, int permits) {
    return new Quota(group, permits, Duration.ofSeconds(1), call -> Optional.of(call.appId()));
  }

  @Override
  public ErrorBodies errors() {
    return ERRORS;
  }

  @Override
  public Authentication authentication() {
    return account.basicOrSignalingToken();
  }
}
