package io.github.agoraflux.samples.dashboard.demo;

import io.github.agoraflux.cloudrecording.AmazonRegion;
import io.github.agoraflux.cloudrecording.StorageConfig;
import io.github.agoraflux.failover.CallerRegion;
import io.github.agoraflux.samples.dashboard.agora.AgoraAccess;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.transport.HttpSettings;
import io.github.agoraflux.value.Secret;
import io.github.agoraflux.whiteboard.DataCenter;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** An Agora in this process, reached by Agora's own names. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

  private static final Duration CONNECTING = Duration.ofSeconds(4);

  @Bean(destroyMethod = "close")
  AgoraSimulator simulator() {
    return AgoraSimulator.start(settings -> settings.connectTime(CONNECTING));
  }

  @Bean
  AgoraAccess agora(AgoraSimulator simulator) {
    return new AgoraAccess(
        simulator.appId(),
        simulator.customerId(),
        Secret.of(simulator.customerSecret()),
        simulator.whiteboardAccessKey(),
        Secret.of(simulator.whiteboardSecretKey()),
        CallerRegion.EU_CENTRAL,
        DataCenter.EU,
        bucket(),
        http -> ledTo(simulator, http));
  }

  private static StorageConfig bucket() {
    return StorageConfig.builder()
        .region(AmazonRegion.EU_CENTRAL_1)
        .bucket("demo-recordings")
        .accessKey(Secret.of("demo-access-key-of-a-bucket"))
        .secretKey(Secret.of("demo-secret-key-of-a-bucket"))
        .build();
  }

  /** One listener for each of Agora's domains, with certificates that the client trusts. */
  private static HttpSettings ledTo(AgoraSimulator simulator, HttpSettings http) {
    return http.trust(simulator.certificate())
        .resolver(
            (host, port) ->
                Mono.fromCallable(() -> simulator.lookup(host))
                    .subscribeOn(Schedulers.boundedElastic()));
  }
}
