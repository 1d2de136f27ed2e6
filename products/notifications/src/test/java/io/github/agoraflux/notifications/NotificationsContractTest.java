package io.github.agoraflux.notifications;

import io.github.agoraflux.harness.Examples;
import io.github.agoraflux.harness.ProductContract;
import java.util.List;

/** The documented requests and answers about the addresses of the notification servers. */
class NotificationsContractTest extends ProductContract<Notifications> {

  private static final String HIDDEN = "xxx.xxx.xxx.xxx";

  NotificationsContractTest() {
    super("notifications", Notifications::over);
  }

  @Override
  protected void describe(Examples<Notifications> examples) {
    examples
        .request("get-ncs-ip/request-1", Notifications::addressesV1)
        .emits("get-ncs-ip/response-1", List.of(HIDDEN, HIDDEN))
        .request("get-ncs-ip-v2/request-1", Notifications::addresses)
        .emits("get-ncs-ip-v2/response-1", List.of(HIDDEN, HIDDEN));
  }
}
