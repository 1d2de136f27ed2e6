package io.github.agoraflux.simulator.notifications;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.BasicService;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * The addresses of the notification servers, and what they send.
 *
 * @see <a
 *     href="https://docs.agora.io/en/video-calling/advanced-features/receive-notifications">Agora
 *     notifications</a>
 */
public final class Notifications extends BasicService {

  private static final ErrorBodies ERRORS =
      MessageErrors.of(
          Map.of(
              400, "Bad request",
              401, "Invalid authentication credentials",
              403, "Forbidden",
              404, "The requested resource could not be found",
              415, "Unsupported media type",
              429, "Too many requests",
              500, "Internal error of the Agora RESTful API service",
              504, "Gateway timeout"));

  private final NotificationServer server;

  /**
   * Begins with one address and nothing sent.
   *
   * @param account whose customer may ask
   * @param clock tells when notifications are sent
   */
  public Notifications(Account account, InstantSource clock) {
    super(account, ERRORS);
    this.server = new NotificationServer(clock);
  }

  /**
   * What sends notifications.
   *
   * @return the server
   */
  public NotificationServer server() {
    return server;
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.of("notifications.get-ncs-ip", "GET", "/v1/ncs/ip", this::addresses),
        Endpoint.of("notifications.get-ncs-ip-v2", "GET", "/v2/ncs/ip", this::addresses));
  }

  private Answer addresses(Call call) {
    List<?> hosts =
        server.addresses().stream().map(address -> Json.object("primaryIP", address)).toList();
    return Answer.json(
        200, Json.object("data", Json.object("service", Json.object("hosts", hosts))));
  }
}
