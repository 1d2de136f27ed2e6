package io.github.agoraflux.notifications;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Operation;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Mono;

/** The operations as data, and the verbs as one expression each. */
final class NotificationsOperations implements Notifications {

  private static final Operation.Template<Answers.Addresses> GET_V2 =
      Operation.named("notifications.get-ncs-ip-v2")
          .get("/v2/ncs/ip")
          .returns(Answers.Addresses.class);

  private static final Operation.Template<Answers.Addresses> GET_V1 =
      Operation.named("notifications.get-ncs-ip")
          .get("/v1/ncs/ip")
          .returns(Answers.Addresses.class);

  private final AgoraClient agora;
  private final Mono<List<String>> known;

  NotificationsOperations(AgoraClient agora, Duration remembered) {
    this.agora = agora;
    this.known =
        addresses()
            .cache(
                addresses -> remembered,
                failure -> Duration.ZERO,
                () -> Duration.ZERO,
                agora.time().scheduler());
  }

  @Override
  public Mono<List<String>> addresses() {
    return agora.execute(GET_V2.call()).map(Answers.Addresses::all);
  }

  @Override
  public Mono<List<String>> addressesV1() {
    return agora.execute(GET_V1.call()).map(Answers.Addresses::all);
  }

  @Override
  public Mono<List<String>> knownAddresses() {
    return known;
  }
}
