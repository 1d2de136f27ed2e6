package io.github.agoraflux.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.notifications.Notifications;
import io.github.agoraflux.spring.AgoraClientCustomizer;
import io.github.agoraflux.spring.Contexts;
import io.github.agoraflux.spring.product.NotificationsAutoConfiguration;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class HealthAutoConfigurationTest {

  private static final String HOST = "api.agora.io";

  private final Wire wire = new Wire();
  private final ApplicationContextRunner context =
      Contexts.usual()
          .withConfiguration(
              AutoConfigurations.of(
                  NotificationsAutoConfiguration.class, HealthAutoConfiguration.class))
          .withPropertyValues("agoraflux.failover.waits=")
          .withBean(AgoraClientCustomizer.class, () -> client -> client.transport(wire));

  @Test
  void nothingIsKnownBeforeTheFirstCallAndNothingIsCalled() {
    context.run(
        it -> {
          assertThat(health(it).getStatus()).isEqualTo(Status.UNKNOWN);
          assertThat(wire.calls).hasValue(0);
        });
  }

  @Test
  void anAnswerShowsThatAgoraIsThere() {
    context.run(
        it -> {
          call(it);
          Health health = health(it);
          assertThat(health.getStatus()).isEqualTo(Status.UP);
          assertThat(health.getDetails()).containsOnlyKeys(HOST);
          assertThat(health.getDetails().get(HOST)).asString().startsWith("answered at 20");
          assertThat(wire.calls).hasValue(1);
        });
  }

  @Test
  void aHostIsDownAfterSomeFailuresInARowAndUpAfterAnAnswer() {
    context.run(
        it -> {
          wire.status = 503;
          call(it);
          call(it);
          assertThat(health(it).getStatus()).isEqualTo(Status.UP);
          wire.status = 0;
          call(it);
          Health health = health(it);
          assertThat(health.getStatus()).isEqualTo(Status.DOWN);
          assertThat(health.getDetails().get(HOST))
              .asString()
              .startsWith("IllegalStateException at 20");
          wire.status = 404;
          call(it);
          assertThat(health(it).getStatus()).isEqualTo(Status.UP);
        });
  }

  @Test
  void oneProbeIsMadeWhereNothingWasHeardLately() {
    context
        .withPropertyValues("agoraflux.health.probe=true", "agoraflux.health.interval=1h")
        .run(
            it -> {
              assertThat(health(it).getStatus()).isEqualTo(Status.UP);
              assertThat(health(it).getStatus()).isEqualTo(Status.UP);
              assertThat(wire.calls).hasValue(1);
            });
  }

  @Test
  void aProbeThatFailsIsNotMadeAgainAtOnce() {
    wire.status = 0;
    context
        .withPropertyValues(
            "agoraflux.health.probe=true",
            "agoraflux.health.interval=1h",
            "agoraflux.health.failures=1")
        .run(
            it -> {
              assertThat(health(it).getStatus()).isEqualTo(Status.DOWN);
              assertThat(health(it).getStatus()).isEqualTo(Status.DOWN);
              assertThat(wire.calls).hasValue(1);
            });
  }

  @Test
  void anApplicationsOwnProbeIsMade() {
    AtomicInteger probes = new AtomicInteger();

    context
        .withBean(HealthProbe.class, () -> () -> Mono.fromRunnable(probes::incrementAndGet))
        .withPropertyValues("agoraflux.health.probe=true")
        .run(
            it -> {
              assertThat(health(it).getStatus()).isEqualTo(Status.UNKNOWN);
              assertThat(probes).hasValue(1);
            });
  }

  @Test
  void worksWithoutTheNotificationsProduct() {
    context
        .withClassLoader(new FilteredClassLoader("io.github.agoraflux.notifications"))
        .withPropertyValues("agoraflux.health.probe=true")
        .run(it -> assertThat(health(it).getStatus()).isEqualTo(Status.UNKNOWN));
  }

  @Test
  void isNotThereWhereItIsNotWanted() {
    context
        .withPropertyValues("management.health.agoraflux.enabled=false")
        .run(it -> assertThat(it).hasNotFailed().doesNotHaveBean(ReactiveHealthIndicator.class));
    context
        .withPropertyValues("agoraflux.enabled=false")
        .run(it -> assertThat(it).hasNotFailed().doesNotHaveBean(ReactiveHealthIndicator.class));
    context
        .withClassLoader(new FilteredClassLoader("org.springframework.boot.health"))
        .run(it -> assertThat(it).hasNotFailed().doesNotHaveBean("agorafluxHealthIndicator"));
  }

  private static Health health(ApplicationContext context) {
    Health[] health = new Health[1];
    StepVerifier.create(context.getBean(ReactiveHealthIndicator.class).health())
        .consumeNextWith(it -> health[0] = it)
        .verifyComplete();
    return health[0];
  }

  private static void call(ApplicationContext context) {
    StepVerifier.create(context.getBean(Notifications.class).addresses().then().onErrorComplete())
        .verifyComplete();
  }

  /** Answers with a status, or not at all. */
  private static final class Wire implements Exchange {

    private final AtomicInteger calls = new AtomicInteger();
    private volatile int status = 200;

    @Override
    public Mono<Reply> exchange(Call call) {
      calls.incrementAndGet();
      return status == 0
          ? Mono.error(new IllegalStateException("no way"))
          : Mono.just(
              Reply.of(
                  status,
                  name -> null,
                  "{\"data\":{\"service\":{\"hosts\":[]}}}".getBytes(StandardCharsets.UTF_8)));
    }
  }
}
