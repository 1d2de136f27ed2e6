package io.github.agoraflux.spring.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.notifications.NoticeLog;
import io.github.agoraflux.notifications.Notification;
import io.github.agoraflux.notifications.NotificationReceiver;
import io.github.agoraflux.notifications.Webhook;
import io.github.agoraflux.spring.ConvertersAutoConfiguration;
import io.github.agoraflux.spring.Failures;
import io.github.agoraflux.spring.SettingsException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import reactor.core.publisher.Mono;

class WebhookAutoConfigurationTest {

  private static final String RECORDING = "Rk3-wq9ZtLx7-Vb2";
  private static final String OLD = "Zo8-dK4yHn1s-Qm6";
  private static final String NEW = "Jx5-cT7uPe0r-Ga9";

  private static final AutoConfigurations AUTO =
      AutoConfigurations.of(ConvertersAutoConfiguration.class, WebhookAutoConfiguration.class);

  private final ReactiveWebApplicationContextRunner context =
      new ReactiveWebApplicationContextRunner()
          .withConfiguration(AUTO)
          .withUserConfiguration(Work.class)
          .withPropertyValues(
              "agoraflux.webhook.path=/agora/notifications",
              "agoraflux.webhook.secrets.rtc=" + OLD + "," + NEW,
              "agoraflux.webhook.secrets.cloud-recording[0]=" + RECORDING);

  @Test
  void genuineNotificationsAreDealtWithInOrder() {
    context.run(
        it -> {
          post(it, "1", 1, OLD).isOk();
          post(it, "2", 1, NEW).isOk();
          Work work = it.getBean(Work.class);
          assertThat(work.seen)
              .extracting(Notification::noticeId)
              .containsExactly("1", "1", "2", "2");
          assertThat(work.order).containsExactly("first", "second", "first", "second");
        });
  }

  @Test
  void aNotificationThatIsSentAgainIsDealtWithOnce() {
    context.run(
        it -> {
          post(it, "1", 1, OLD).isOk();
          post(it, "1", 1, OLD).isOk();
          assertThat(it.getBean(Work.class).seen).hasSize(2);
        });
  }

  @Test
  void whatIsNotGenuineIsRefused() {
    context.run(
        it -> {
          post(it, "1", 1, "of-somebody-else").isUnauthorized();
          post(it, "2", 1, RECORDING).isUnauthorized();
          client(it).post().uri("/agora/notifications").exchange().expectStatus().isUnauthorized();
          assertThat(it.getBean(Work.class).seen).isEmpty();
        });
  }

  @Test
  void anOlderSignatureIsBelievedOnlyIfTold() {
    context.run(it -> sha1(it).isUnauthorized());
    context.withPropertyValues("agoraflux.webhook.accept-sha1=true").run(it -> sha1(it).isOk());
  }

  @Test
  void workThatFailsIsNotAcknowledged() {
    context
        .withBean(
            NotificationWork.class, () -> notification -> Mono.error(new IllegalStateException()))
        .run(it -> post(it, "1", 1, OLD).is5xxServerError());
  }

  @Test
  void anApplicationWithoutSecretsDoesNotStart() {
    new ReactiveWebApplicationContextRunner()
        .withConfiguration(AUTO)
        .withUserConfiguration(Work.class)
        .withPropertyValues("agoraflux.webhook.path=/agora")
        .run(
            it ->
                assertMissing(
                    it.getStartupFailure(),
                    "Set agoraflux.webhook.secrets.<product>, for one of any, rtc,"
                        + " cloud-recording,"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"agoraflux.webhook.secrets", "agoraflux.webhook.secrets.recordings"})
  void aSecretThatCannotBeReadIsNotShown(String property) {
    new ReactiveWebApplicationContextRunner()
        .withConfiguration(AUTO)
        .withUserConfiguration(Work.class)
        .withPropertyValues("agoraflux.webhook.path=/agora", property + "=" + RECORDING)
        .run(
            it -> {
              FailureAnalysis analysis = Failures.analysisOf(it.getStartupFailure());
              assertThat(analysis.getDescription())
                  .startsWith("agoraflux.webhook.secrets does not say")
                  .doesNotContain(RECORDING);
              assertThat(analysis.getAction())
                  .startsWith("Set agoraflux.webhook.secrets.<product>, for one of any, rtc,");
              assertThat(it).getFailure().asString().doesNotContain(RECORDING);
              assertThat(it).getFailure().rootCause().asString().doesNotContain(RECORDING);
            });
  }

  @Test
  void anApplicationWithoutWorkDoesNotStart() {
    new ReactiveWebApplicationContextRunner()
        .withConfiguration(AUTO)
        .withPropertyValues("agoraflux.webhook.path=/agora", "agoraflux.webhook.secrets.any=" + OLD)
        .run(
            it ->
                assertMissing(
                    it.getStartupFailure(), "Define a bean of type NotificationWork, or"));
  }

  @Test
  void thereIsNoEndpointWithoutItsPath() {
    new ReactiveWebApplicationContextRunner()
        .withConfiguration(AUTO)
        .run(it -> assertThat(it).hasNotFailed().doesNotHaveBean(RouterFunction.class));
    new ApplicationContextRunner()
        .withConfiguration(AUTO)
        .withPropertyValues("agoraflux.webhook.path=/agora")
        .run(it -> assertThat(it).hasNotFailed().doesNotHaveBean(Webhook.class));
    context
        .withPropertyValues("agoraflux.webhook.path=")
        .run(it -> assertThat(it).hasNotFailed().doesNotHaveBean(RouterFunction.class));
    context
        .withClassLoader(new FilteredClassLoader(NotificationReceiver.class))
        .run(it -> assertThat(it).hasNotFailed().doesNotHaveBean(RouterFunction.class));
  }

  @Test
  void aWrongPathIsRefused() {
    context
        .withPropertyValues("agoraflux.webhook.path=agora")
        .run(
            it ->
                assertThat(it)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("agoraflux.webhook.path must begin with a slash"));
  }

  @Test
  void anApplicationsOwnLogIsAsked() {
    NoticeLog full =
        new NoticeLog() {
          @Override
          public Mono<Boolean> add(String noticeId) {
            return Mono.just(false);
          }

          @Override
          public Mono<Void> remove(String noticeId) {
            return Mono.empty();
          }
        };

    context
        .withBean(NoticeLog.class, () -> full)
        .run(
            it -> {
              post(it, "1", 1, OLD).isOk();
              assertThat(it.getBean(Work.class).seen).isEmpty();
            });
  }

  private static void assertMissing(Throwable failure, String action) {
    assertThat(failure)
        .rootCause()
        .isInstanceOfSatisfying(
            SettingsException.class, missing -> assertThat(missing.action()).startsWith(action));
  }

  private static StatusAssertions post(
      ApplicationContext context, String id, int product, String secret) throws Exception {
    byte[] body = notification(id, product);
    return client(context)
        .post()
        .uri("/agora/notifications")
        .header("Agora-Signature-V2", signature("HmacSHA256", secret, body))
        .bodyValue(body)
        .exchange()
        .expectStatus();
  }

  private static StatusAssertions sha1(ApplicationContext context) throws Exception {
    byte[] body = notification("1", 1);
    return client(context)
        .post()
        .uri("/agora/notifications")
        .header("Agora-Signature", signature("HmacSHA1", OLD, body))
        .bodyValue(body)
        .exchange()
        .expectStatus();
  }

  private static WebTestClient client(ApplicationContext context) {
    return WebTestClient.bindToRouterFunction(
            context.getBean("agoraWebhookRoute", RouterFunction.class))
        .build();
  }

  private static byte[] notification(String id, int product) {
    return """
    {"noticeId": "%s", "productId": %d, "eventType": 101, "notifyMs": 1611566412672,
     "payload": {"channelName": "town-hall", "ts": 1560396834}}
    """
        .formatted(id, product)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String signature(String algorithm, String secret, byte[] body) throws Exception {
    Mac mac = Mac.getInstance(algorithm);
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }

  @Configuration(proxyBeanMethods = false)
  static class Work {

    final List<Notification> seen = new CopyOnWriteArrayList<>();
    final List<String> order = new CopyOnWriteArrayList<>();

    @Bean
    @Order(2)
    NotificationWork second() {
      return notification -> Mono.fromRunnable(() -> note("second", notification));
    }

    @Bean
    @Order(1)
    NotificationWork first() {
      return notification -> Mono.fromRunnable(() -> note("first", notification));
    }

    private void note(String name, Notification notification) {
      order.add(name);
      seen.add(notification);
    }
  }
}
