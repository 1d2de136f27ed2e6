package io.github.agoraflux.benchmarks.subject;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.benchmarks.wire.Requests;
import io.github.agoraflux.channelmanagement.Channel;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.limit.RateLimits;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler.IgnoredMeters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import reactor.core.publisher.Flux;

/** AgoraFlux with all it does by default: credentials, limits, budgets, retry, failover. */
final class AgoraFluxSubject implements Subject {

  /** Kept like any other quota, and high enough that nothing ever waits for it. */
  private static final Rate NEVER_REACHED = new Rate(10_000_000, Duration.ofSeconds(1));

  /** The others keep idle connections for good, and waiting for one's turn is not to cost any. */
  private static final Duration LONGER_THAN_ANY_TURN = Duration.ofMinutes(10);

  private final AgoraClient client;
  private final ChannelManagement channels;
  private final int readAhead;

  private AgoraFluxSubject(Target target, ObservationRegistry observations, int readAhead) {
    this.client =
        AgoraClient.builder()
            .appId(Requests.APP_ID)
            .credential(BasicCredential.of(Requests.CUSTOMER_ID, Requests.CUSTOMER_SECRET))
            .endpoint(target.base())
            .limits(
                RateLimits.builder()
                    .raise("channel-management.list-users", NEVER_REACHED)
                    .raise("channel-management.list-channels", NEVER_REACHED)
                    .build())
            .http(
                http ->
                    http.trust(target.certificate())
                        .maxConnections(target.connections())
                        .maxIdleTime(LONGER_THAN_ANY_TURN))
            .observations(observations)
            .build();
    this.channels = ChannelManagement.over(client);
    this.readAhead = readAhead;
  }

  static Subject plain(Target target) {
    return new AgoraFluxSubject(target, ObservationRegistry.NOOP, 0);
  }

  /** Reads so many pages ahead. */
  static Subject readingAhead(Target target) {
    return new AgoraFluxSubject(target, ObservationRegistry.NOOP, 2);
  }

  /** Observed by meters, except for some kinds. */
  static Subject observed(Target target, IgnoredMeters... ignored) {
    ObservationRegistry observations = ObservationRegistry.create();
    observations
        .observationConfig()
        .observationHandler(new DefaultMeterObservationHandler(new SimpleMeterRegistry(), ignored));
    return new AgoraFluxSubject(target, observations, 0);
  }

  @Override
  public void users(String channel, Outcome outcome) {
    channels.users(channel).subscribe(outcome::answered, outcome::failed);
  }

  @Override
  public Flux<Channel> channels(int pageSize) {
    return channels.channels(pageSize).readAhead(readAhead);
  }

  @Override
  public void close() {
    client.closeLater().block(Duration.ofSeconds(10));
  }
}
