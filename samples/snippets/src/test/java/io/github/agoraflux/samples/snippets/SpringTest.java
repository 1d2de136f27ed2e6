package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.notifications.Notification;
import io.github.agoraflux.spring.AgoraClientCustomizer;
import io.github.agoraflux.spring.webhook.NotificationWork;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

class SpringTest extends Simulated {

  private static final String SECRET = "s3cret-of-webhooks";

  @Test
  void makesABeanOfEachProduct() throws Exception {
    try (ConfigurableApplicationContext application = run()) {
      URI uri =
          URI.create(
              "http://127.0.0.1:"
                  + application.getEnvironment().getRequiredProperty("local.server.port"));

      String names =
          HttpClient.create()
              .get()
              .uri(uri.resolve("/names"))
              .responseContent()
              .aggregate()
              .asString()
              .block(PATIENCE);

      assertThat(names).contains("channel-");
      assertThat(simulator.journal().count("channel-management.list-channels")).isEqualTo(3);
      assertThat(notified(uri.resolve("/agora/notifications"))).containsExactly(200);
      assertThat(application.getBean(Application.class).notifications).hasSize(1);
      assertThat(application.getBean(AgoraClient.class).appId()).hasToString(APP_ID);
    }
  }

  private ConfigurableApplicationContext run() {
    return new SpringApplication(Application.class)
        .run(
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--spring.main.banner-mode=off",
            "--spring.config.location=classpath:readme.yaml",
            "--AGORA_APP_ID=" + simulator.appId(),
            "--AGORA_CUSTOMER_ID=" + simulator.customerId(),
            "--AGORA_CUSTOMER_SECRET=" + simulator.customerSecret(),
            "--AGORA_RTC_WEBHOOK_SECRET=" + SECRET,
            "--test.endpoint=" + simulator.httpUri());
  }

  private List<Integer> notified(URI webhook) throws Exception {
    Map<String, Object> payload = Map.of("channelName", "town-hall", "ts", 1_560_396_834);
    return simulator
        .notificationServer()
        .send(webhook, SECRET, simulator.notificationServer().notification(1, 101, payload))
        .get(20, TimeUnit.SECONDS);
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(Names.class)
  static class Application {

    final List<Notification> notifications = new CopyOnWriteArrayList<>();

    @Bean
    NotificationWork work() {
      return notification -> Mono.fromRunnable(() -> notifications.add(notification));
    }

    @Bean
    AgoraClientCustomizer here(org.springframework.core.env.Environment environment) {
      return client ->
          client.endpoint(URI.create(environment.getRequiredProperty("test.endpoint")));
    }
  }
}
