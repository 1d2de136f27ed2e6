package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.notifications.NoticeLog;
import io.github.agoraflux.notifications.NotificationReceiver;
import io.github.agoraflux.notifications.RtcEvent;
import io.github.agoraflux.notifications.SigningSecret;
import io.github.agoraflux.notifications.Webhook;
import io.github.agoraflux.notifications.webflux.NotificationHandler;
import io.github.agoraflux.value.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class NotificationsTest extends Simulated {

  private static final String SECRET = "s3cret-of-webhooks";

  private final String notice =
      simulator
          .notificationServer()
          .notification(1, 101, Map.of("channelName", "town-hall", "ts", 1_560_396_834));
  private final List<String> created = Collections.synchronizedList(new ArrayList<>());

  @Test
  void receivesWhatIsGenuineOnce() throws Exception {
    Secret secret = Secret.of(SECRET);

    // snippet: notifications
    NotificationReceiver receiver = NotificationReceiver.of(
        Webhook.of(SigningSecret.of(secret)), NoticeLog.inMemory(10_000),
        notification -> notification.event() instanceof RtcEvent.ChannelCreated event
            ? greet(event.channel())                // answered 200 when it is done, 500 if it fails
            : Mono.empty());
    RouterFunction<ServerResponse> webhook =
        RouterFunctions.route().POST("/agora", NotificationHandler.of(receiver)).build();
    // end

    DisposableServer server = serve(webhook);
    try {
      assertThat(send(server, SECRET)).containsExactly(200);
      assertThat(send(server, SECRET)).containsExactly(200);
      assertThat(send(server, "another-s3cret")).containsOnly(401);
    } finally {
      server.disposeNow(PATIENCE);
    }
    assertThat(created).containsExactly("town-hall");
  }

  private Mono<Void> greet(String channel) {
    return Mono.fromRunnable(() -> created.add(channel));
  }

  private static DisposableServer serve(RouterFunction<ServerResponse> routes) {
    return HttpServer.create()
        .host("127.0.0.1")
        .handle(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(routes)))
        .bindNow(PATIENCE);
  }

  private List<Integer> send(DisposableServer server, String secret) throws Exception {
    return simulator
        .notificationServer()
        .send(URI.create("http://127.0.0.1:" + server.port() + "/agora"), secret, notice)
        .get(20, TimeUnit.SECONDS);
  }
}
