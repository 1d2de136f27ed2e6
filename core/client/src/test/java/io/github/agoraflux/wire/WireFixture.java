package io.github.agoraflux.wire;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.failover.CallerRegion;
import io.github.agoraflux.limit.RateLimits;
import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.transport.HostResolver;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Clients that talk to a simulator over real sockets. */
public final class WireFixture {

  private WireFixture() {}

  /** A client whose calls all go to the simulator's plain port, with quotas of its own. */
  public static AgoraClientBuilder plain(AgoraSimulator agora) {
    return AgoraClient.builder()
        .appId(agora.appId())
        .credential(new Basic(agora.customerId(), agora.customerSecret()))
        .limits(RateLimits.builder().build())
        .endpoint(agora.httpUri());
  }

  /**
   * A client in central Europe that calls Agora's own domains over TLS; the resolver leads them to
   * the simulator.
   */
  public static AgoraClientBuilder byDomain(AgoraSimulator agora) {
    return AgoraClient.builder()
        .appId(agora.appId())
        .credential(new Basic(agora.customerId(), agora.customerSecret()))
        .limits(RateLimits.builder().build())
        .region(CallerRegion.EU_CENTRAL)
        .http(http -> http.trust(agora.certificate()).resolver(resolver(agora)));
  }

  /**
   * The simulator opens a domain's listeners when it is first looked up, which no event loop should
   * have to wait for.
   */
  public static HostResolver resolver(AgoraSimulator agora) {
    return (host, port) ->
        Mono.fromCallable(() -> agora.lookup(host)).subscribeOn(Schedulers.boundedElastic());
  }

  /** Does something and waits until the simulator has recorded so many requests since. */
  public static <T> T untilSeen(AgoraSimulator agora, int requests, Supplier<T> action) {
    Flux<RecordedRequest> seen = agora.journal().live().take(requests).replay().autoConnect(0);
    T result = action.get();
    seen.blockLast(Duration.ofSeconds(20));
    return result;
  }

  /** HTTP Basic, for tests of the engine alone. */
  public record Basic(String customerId, String customerSecret) implements Credential {

    @Override
    public AuthScheme scheme() {
      return AuthScheme.BASIC;
    }

    @Override
    public String account() {
      return customerId;
    }

    @Override
    public Mono<Call> sign(Call call) {
      byte[] pair = (customerId + ':' + customerSecret).getBytes(StandardCharsets.UTF_8);
      return Mono.just(
          call.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)));
    }
  }
}
