package io.github.agoraflux.benchmarks.micro;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.benchmarks.wire.Requests;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.limit.RateLimits;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import reactor.core.publisher.Mono;

/**
 * What a whole call costs apart from the network: all filters over a transport that answers at
 * once.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class FilterChainBenchmark {

  private static final byte[] JSON =
      ("{\"success\":true,\"data\":{\"channel_exist\":true,\"mode\":1,\"total\":3,"
              + "\"users\":[3000000001,3000000002,3000000003]}}")
          .getBytes(StandardCharsets.UTF_8);

  private static final Rate NEVER_REACHED = new Rate(1_000_000, Duration.ofMillis(1));

  /** Which parts are on. */
  @Param({"defaults", "unlimited", "observed", "attemptsObserved"})
  public Setting setting = Setting.defaults;

  private ChannelManagement channels = over(Setting.defaults);

  /** Which parts are on. */
  public enum Setting {
    /** As a client is built. */
    defaults,
    /** Without limits. */
    unlimited,
    /** With observations of calls. */
    observed,
    /** With observations of calls and of their attempts. */
    attemptsObserved
  }

  /** Builds the client. */
  @Setup
  public void build() {
    channels = over(setting);
  }

  /**
   * Makes a call.
   *
   * @param blackhole takes the answer
   */
  @Benchmark
  public void call(Blackhole blackhole) {
    channels.users("town-hall").subscribe(blackhole::consume);
  }

  private static ChannelManagement over(Setting setting) {
    AgoraClientBuilder builder =
        AgoraClient.builder()
            .appId(Requests.APP_ID)
            .credential(BasicCredential.of(Requests.CUSTOMER_ID, Requests.CUSTOMER_SECRET))
            .endpoint(URI.create("http://127.0.0.1:1"))
            .limits(
                RateLimits.builder().raise("channel-management.list-users", NEVER_REACHED).build())
            .transport(
                call -> {
                  call.sending();
                  return Mono.just(Reply.of(200, name -> "", JSON));
                });
    AgoraClientBuilder chosen =
        switch (setting) {
          case defaults -> builder;
          case unlimited -> builder.withoutLimits();
          case observed -> builder.observations(observations());
          case attemptsObserved -> {
            ObservationRegistry registry = observations();
            yield builder.observations(registry).attemptObservations(registry);
          }
        };
    return ChannelManagement.over(chosen.build());
  }

  private static ObservationRegistry observations() {
    ObservationRegistry registry = ObservationRegistry.create();
    registry
        .observationConfig()
        .observationHandler(new DefaultMeterObservationHandler(new SimpleMeterRegistry()));
    return registry;
  }
}
