package io.github.agoraflux.samples.dashboard.agora;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.auth.WhiteboardCredential;
import io.github.agoraflux.auth.whiteboard.WhiteboardRole;
import io.github.agoraflux.auth.whiteboard.WhiteboardTokenIssuer;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.cloudrecording.CloudRecording;
import io.github.agoraflux.failover.Domains;
import io.github.agoraflux.limit.RateLimits;
import io.github.agoraflux.signaling.Signaling;
import io.github.agoraflux.whiteboard.Whiteboard;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** One client, and the products over it. */
@Configuration(proxyBeanMethods = false)
class AgoraConfiguration {

  /** A region that is back shall be seen to be back before the one who watches goes away. */
  private static final Duration AVOIDANCE = Duration.ofSeconds(10);

  /** Who asks again by himself soon need not be patient. */
  private static final List<Duration> WAITS =
      List.of(Duration.ofMillis(300), Duration.ofMillis(600), Duration.ofMillis(1200));

  @Bean
  @Profile("!demo")
  AgoraAccess agora(AgoraProperties properties) {
    return properties.access();
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  RateLimits rateLimits() {
    return RateLimits.builder().build();
  }

  @Bean
  Domains domains(AgoraAccess access) {
    return Domains.of(access.region());
  }

  @Bean
  AgoraClient agoraClient(
      AgoraAccess access, Domains domains, RateLimits limits, ObservationRegistry observations) {
    WhiteboardTokenIssuer tokens =
        WhiteboardTokenIssuer.of(access.whiteboardAccessKey(), access.whiteboardSecretKey());
    return AgoraClient.builder()
        .appId(access.appId())
        .credential(BasicCredential.of(access.customerId(), access.customerSecret()))
        .credential(WhiteboardCredential.sdk(tokens, WhiteboardRole.ADMIN))
        .credential(WhiteboardCredential.tasks(tokens, WhiteboardRole.READER))
        .domains(domains)
        .failover(settings -> settings.avoidance(AVOIDANCE).waits(WAITS))
        .limits(limits)
        .observations(observations)
        .attemptObservations(observations)
        .http(access.http())
        .build();
  }

  @Bean
  ChannelManagement channelManagement(AgoraClient agora) {
    return ChannelManagement.over(agora);
  }

  @Bean
  CloudRecording cloudRecording(AgoraClient agora) {
    return CloudRecording.over(agora);
  }

  @Bean
  Signaling signaling(AgoraClient agora) {
    return Signaling.over(agora);
  }

  @Bean
  Whiteboard whiteboard(AgoraClient agora, AgoraAccess access) {
    return Whiteboard.over(agora, access.dataCenter());
  }
}
