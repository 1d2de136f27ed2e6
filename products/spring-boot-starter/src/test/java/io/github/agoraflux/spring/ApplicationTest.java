package io.github.agoraflux.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.notifications.Notification;
import io.github.agoraflux.notifications.RtcEvent;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.spring.webhook.NotificationWork;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** An application as users write them, over sockets: to it from outside, and from it to Agora. */
class ApplicationTest {

  private static final String CERTIFICATE = "5e3f8a1c9b7d2046e1f3a5b7c9d0e2f4";
  private static final String WHITEBOARD_KEY = "wb-Kq83-xLz02";
  private static final String WEBHOOK_SECRET = "Fh6-xo2PnWs9-Ku4";

  private static AgoraSimulator agora;
  private static ConfigurableApplicationContext application;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    agora = AgoraSimulator.start(settings -> settings.seedChannels(3));
    application =
        SpringApplication.run(
            Application.class,
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--spring.main.banner-mode=off",
            "--agoraflux.app-id=" + agora.appId(),
            "--agoraflux.customer-id=" + agora.customerId(),
            "--agoraflux.customer-secret=" + agora.customerSecret(),
            "--agoraflux.endpoint=" + agora.httpUri(),
            "--agoraflux.observe-attempts=true",
            "--agoraflux.app-certificate=" + CERTIFICATE,
            "--agoraflux.whiteboard.access-key=wb-access",
            "--agoraflux.whiteboard.secret-key=" + WHITEBOARD_KEY,
            "--agoraflux.webhook.path=/agora",
            "--agoraflux.webhook.secrets.rtc=" + WEBHOOK_SECRET,
            "--management.endpoints.web.exposure.include=*",
            "--management.endpoint.env.show-values=always",
            "--management.endpoint.configprops.show-values=always",
            "--management.endpoint.health.show-details=always");
  }

  @AfterAll
  static void stop() {
    application.close();
    agora.close();
  }

  @Test
  void callsAgora() throws Exception {
    assertThat(get("/channels")).isEqualTo("3");
  }

  @Test
  void observesItsCalls() throws Exception {
    get("/channels");

    assertThat(get("/actuator/metrics/agora.client.calls"))
        .contains("channel-management.list-channels", "success");
  }

  @Test
  void observesTheirAttemptsIfToldTo() throws Exception {
    get("/channels");

    assertThat(get("/actuator/metrics/agora.client.attempts"))
        .contains("channel-management.list-channels", "127.0.0.1");
  }

  @Test
  void tellsItsHealth() throws Exception {
    get("/channels");

    assertThat(get("/actuator/health"))
        .contains("\"agoraflux\":{", "\"" + agora.httpUri().getHost() + "\":\"answered at ");
  }

  @Test
  void receivesNotifications() throws Exception {
    Application own = application.getBean(Application.class);
    String notification =
        agora
            .notificationServer()
            .notification(1, 101, Map.of("channelName", "town-hall", "ts", 1560396834));

    List<Integer> forged =
        agora
            .notificationServer()
            .send(at("/agora"), "of-somebody-else", notification)
            .get(20, TimeUnit.SECONDS);
    List<Integer> genuine =
        agora
            .notificationServer()
            .send(at("/agora"), WEBHOOK_SECRET, notification)
            .get(20, TimeUnit.SECONDS);

    assertThat(forged).containsOnly(401);
    assertThat(genuine).containsExactly(200);
    assertThat(own.notifications)
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.event())
                    .isInstanceOfSatisfying(
                        RtcEvent.ChannelCreated.class,
                        event -> assertThat(event.channel()).isEqualTo("town-hall")));
  }

  @Test
  void showsWhoeverMaySeeValuesThatThereAreSecrets() throws Exception {
    assertThat(get("/actuator/env"))
        .contains(
            agora.customerId(),
            "agoraflux.customer-secret",
            "agoraflux.app-certificate",
            "agoraflux.whiteboard.secret-key",
            "agoraflux.webhook.secrets.rtc");
    assertThat(get("/actuator/configprops"))
        .contains(agora.customerId(), "customerSecret", "appCertificate", "secretKey", "secrets");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env",
        "env/agoraflux.customer-secret",
        "env/agoraflux.webhook.secrets.rtc",
        "configprops",
        "configprops/agoraflux",
        "beans",
        "conditions",
        "health",
        "mappings"
      })
  void tellsNobodyWhatTheyAre(String endpoint) throws Exception {
    assertThat(get("/actuator/" + endpoint))
        .doesNotContain(agora.customerSecret(), CERTIFICATE, WHITEBOARD_KEY, WEBHOOK_SECRET);
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static URI at(String path) {
    return URI.create(
        "http://127.0.0.1:"
            + application.getEnvironment().getRequiredProperty("local.server.port")
            + path);
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Application {

    final List<Notification> notifications = new CopyOnWriteArrayList<>();

    @Bean
    RouterFunction<ServerResponse> routes(ChannelManagement channels) {
      return RouterFunctions.route()
          .GET(
              "/channels",
              request ->
                  channels
                      .channels()
                      .count()
                      .flatMap(count -> ServerResponse.ok().bodyValue(count.toString())))
          .build();
    }

    @Bean
    NotificationWork work() {
      return notification -> Mono.fromRunnable(() -> notifications.add(notification));
    }
  }
}
