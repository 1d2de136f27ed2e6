package io.github.agoraflux.notifications.webflux;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.notifications.NoticeLog;
import io.github.agoraflux.notifications.Notification;
import io.github.agoraflux.notifications.NotificationReceiver;
import io.github.agoraflux.notifications.RtcEvent;
import io.github.agoraflux.notifications.SigningSecret;
import io.github.agoraflux.notifications.Webhook;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.notifications.NotificationServer;
import io.github.agoraflux.value.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunctions;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Notifications over the wire, from the simulator to a server of WebFlux. */
class NotificationHandlerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String SECRET = "s3cret-of-webhooks";

  private final List<Notification> done = new CopyOnWriteArrayList<>();
  private AgoraSimulator agora;
  private DisposableServer server;
  private int failures;

  @BeforeEach
  void open() {
    agora = AgoraSimulator.start();
    NotificationReceiver receiver =
        NotificationReceiver.of(
            Webhook.of(SigningSecret.of(Secret.of(SECRET))),
            NoticeLog.inMemory(100),
            it ->
                Mono.fromRunnable(
                    () -> {
                      if (failures-- > 0) {
                        throw new IllegalStateException("not yet");
                      }
                      done.add(it);
                    }));
    server =
        HttpServer.create()
            .host("127.0.0.1")
            .handle(
                new ReactorHttpHandlerAdapter(
                    RouterFunctions.toHttpHandler(
                        RouterFunctions.route()
                            .POST("/agora", NotificationHandler.of(receiver))
                            .build())))
            .bindNow(PATIENCE);
  }

  @AfterEach
  void close() {
    server.disposeNow(PATIENCE);
    agora.close();
  }

  @Test
  void takesWhatAgoraSends() {
    failures = 2;
    String body = created("ch ä");

    assertThat(send(SECRET, body)).containsExactly(500, 500, 200);
    assertThat(send(SECRET, body)).containsExactly(200);

    assertThat(done)
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.event())
                    .isInstanceOfSatisfying(
                        RtcEvent.ChannelCreated.class,
                        event -> assertThat(event.channel()).isEqualTo("ch ä")));
  }

  @Test
  void takesNothingElse() {
    assertThat(send("another-s3cret", created("room"))).containsExactly(401, 401, 401, 401);
    assertThat(send(SECRET, "")).containsOnly(400);
    assertThat(send(SECRET, " ".repeat(Webhook.LARGEST_BODY + 1))).containsOnly(413);

    assertThat(done).isEmpty();
  }

  private String created(String channel) {
    return server().notification(1, 101, Map.of("channelName", channel, "ts", 1_560_396_834));
  }

  private List<Integer> send(String secret, String body) {
    URI webhook = URI.create("http://127.0.0.1:" + server.port() + "/agora");
    return server().send(webhook, secret, body).orTimeout(20, TimeUnit.SECONDS).join();
  }

  private NotificationServer server() {
    return agora.notificationServer();
  }
}
