package io.github.agoraflux;

import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.ExchangeFilter;
import io.github.agoraflux.exchange.Headers;
import io.github.agoraflux.failover.CallerRegion;
import io.github.agoraflux.failover.Domains;
import io.github.agoraflux.failover.FailoverSettings;
import io.github.agoraflux.filter.AnswerDecoding;
import io.github.agoraflux.filter.Authentication;
import io.github.agoraflux.filter.Failover;
import io.github.agoraflux.filter.QuotaOwner;
import io.github.agoraflux.filter.RateLimiting;
import io.github.agoraflux.json.ForeignValues;
import io.github.agoraflux.json.JsonCodec;
import io.github.agoraflux.limit.RateLimits;
import io.github.agoraflux.observation.Logging;
import io.github.agoraflux.observation.Observing;
import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.operation.HostFamily;
import io.github.agoraflux.time.TimeSource;
import io.github.agoraflux.transport.HttpSettings;
import io.github.agoraflux.transport.NettyTransport;
import io.github.agoraflux.value.AppId;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Collects what a client is made of. App ID and at least one credential must be given; everything
 * else has a default.
 */
public final class AgoraClientBuilder {

  private @Nullable AppId appId;
  private final List<Credential> credentials = new ArrayList<>();
  private Domains domains = Domains.unknownRegion();
  private HttpSettings http = HttpSettings.defaults();
  private @Nullable RateLimits limits = RateLimits.shared();
  private FailoverSettings failover = FailoverSettings.defaults();
  private ObservationRegistry observations = ObservationRegistry.NOOP;
  private ObservationRegistry attemptObservations = ObservationRegistry.NOOP;
  private TimeSource time = TimeSource.system();
  private @Nullable Exchange transport;
  private @Nullable ForeignValues foreignValues;
  private ExchangeFilter innermost = ExchangeFilter.none();

  AgoraClientBuilder() {}

  /**
   * The project to work on.
   *
   * @param appId its App ID
   * @return this builder
   */
  public AgoraClientBuilder appId(AppId appId) {
    this.appId = appId;
    return this;
  }

  /**
   * The project to work on.
   *
   * @param appId its App ID: 32 letters or digits
   * @return this builder
   * @throws IllegalArgumentException if it has another form
   */
  public AgoraClientBuilder appId(String appId) {
    return appId(AppId.of(appId));
  }

  /**
   * Adds a credential. Each operation takes the first it accepts of those given.
   *
   * @param credential one for each scheme; a later one of the same scheme replaces an earlier one
   * @return this builder
   */
  public AgoraClientBuilder credential(Credential credential) {
    credentials.add(credential);
    return this;
  }

  /**
   * Where your servers are. Decides the primary domain and the adjacent region; without it, calls
   * never go to a region's domain.
   *
   * @param region the region
   * @return this builder
   */
  public AgoraClientBuilder region(CallerRegion region) {
    return domains(Domains.of(region));
  }

  /**
   * The hosts to call, for an adjacent region of your choice.
   *
   * @param domains the hosts
   * @return this builder
   */
  public AgoraClientBuilder domains(Domains domains) {
    this.domains = domains;
    return this;
  }

  /**
   * Sends everything to one place instead of Agora's domains, such as a simulator or a gateway.
   *
   * @param endpoint scheme, host and port; HTTPS unless the host is this machine
   * @return this builder
   * @throws IllegalArgumentException if it is anything else
   */
  public AgoraClientBuilder endpoint(URI endpoint) {
    return domains(Domains.only(Endpoint.of(endpoint)));
  }

  /**
   * Changes how requests travel: pool, budgets, sizes and TLS.
   *
   * @param change makes new settings of the present ones
   * @return this builder
   */
  public AgoraClientBuilder http(UnaryOperator<HttpSettings> change) {
    this.http = change.apply(http);
    return this;
  }

  /**
   * The quotas to keep. Default: those that everything in this process shares.
   *
   * @param limits give the same object to every client that shall share them
   * @return this builder
   */
  public AgoraClientBuilder limits(RateLimits limits) {
    this.limits = limits;
    return this;
  }

  /**
   * Keeps no quotas at all; Agora's own limits hold all the same.
   *
   * @return this builder
   */
  public AgoraClientBuilder withoutLimits() {
    this.limits = null;
    return this;
  }

  /**
   * Changes how failed attempts are repeated.
   *
   * @param change makes new settings of the present ones
   * @return this builder
   */
  public AgoraClientBuilder failover(UnaryOperator<FailoverSettings> change) {
    this.failover = change.apply(failover);
    return this;
  }

  /**
   * Stays with the primary domain; attempts are still repeated there.
   *
   * @return this builder
   */
  public AgoraClientBuilder withoutFailover() {
    return failover(settings -> settings.switchesHosts(false));
  }

  /**
   * Makes one attempt for each call, whatever happens to it.
   *
   * @return this builder
   */
  public AgoraClientBuilder withoutRetry() {
    return failover(settings -> settings.waits(List.of()));
  }

  /**
   * Where the observation of each call goes: {@value Observing#CALL}. Default: nowhere, at no cost.
   *
   * @param registry Micrometer's registry
   * @return this builder
   */
  public AgoraClientBuilder observations(ObservationRegistry registry) {
    this.observations = registry;
    return this;
  }

  /**
   * Where the observation of each attempt goes, within its call's: {@value Observing#ATTEMPT},
   * which tells the hosts apart. It costs as much again as that of the call, and most calls need
   * one attempt only. Default: nowhere, at no cost.
   *
   * @param registry Micrometer's registry, commonly that of the calls
   * @return this builder
   */
  public AgoraClientBuilder attemptObservations(ObservationRegistry registry) {
    this.attemptObservations = registry;
    return this;
  }

  /**
   * Clock and timers of everything but the quotas, which bring their own.
   *
   * @param time where the time comes from
   * @return this builder
   */
  public AgoraClientBuilder time(TimeSource time) {
    this.time = time;
    return this;
  }

  /**
   * How values of the application's own types are written, where a request carries such. Default:
   * as Jackson sees them.
   *
   * @param values such as a JSON mapper's method
   * @return this builder
   */
  public AgoraClientBuilder foreignValues(ForeignValues values) {
    this.foreignValues = values;
    return this;
  }

  /**
   * Another transport, such as a stub. The client does not close it.
   *
   * @param transport performs attempts that are complete and signed
   * @return this builder
   */
  public AgoraClientBuilder transport(Exchange transport) {
    this.transport = transport;
    return this;
  }

  /**
   * A filter of your own right around the transport, where it sees every attempt as it is sent and
   * every reply as it came.
   *
   * @param filter stands inside of those given before
   * @return this builder
   */
  public AgoraClientBuilder filter(ExchangeFilter filter) {
    this.innermost = innermost.andThen(filter);
    return this;
  }

  /**
   * The client. Nothing is connected until a call is made.
   *
   * @return a new client, to be closed when it is no longer needed
   * @throws IllegalStateException if App ID or credential are missing
   */
  public AgoraClient build() {
    AppId app = appId;
    if (app == null) {
      throw new IllegalStateException("appId must be given");
    }
    if (credentials.isEmpty()) {
      throw new IllegalStateException("credential must be given");
    }
    JsonCodec codec = new JsonCodec(foreignValues);
    NettyTransport netty = transport == null ? new NettyTransport(http) : null;
    Exchange wire = netty == null ? transport : netty;
    return new AgoraClient(
        app,
        pipeline(wire, codec, app),
        netty == null ? Mono.empty() : netty.close(),
        codec,
        time,
        http.budgets().call(),
        domains.primary(HostFamily.AGORA),
        Headers.none()
            .with("User-Agent", UserAgent.TEXT)
            .with("Accept", "application/json")
            .with("Content-Type", "application/json"));
  }

  private Exchange pipeline(@Nullable Exchange wire, JsonCodec codec, AppId app) {
    Exchange bare = java.util.Objects.requireNonNull(wire);
    return bare.filter(innermost)
        .filter(AnswerDecoding.with(codec, time))
        .filter(Authentication.with(credentials.toArray(Credential[]::new)))
        .filter(limiting(app))
        .filter(Logging.attempts(time))
        .filter(Observing.attempts(attemptObservations))
        .filter(Failover.over(domains, failover, time))
        .filter(Observing.calls(observations));
  }

  private ExchangeFilter limiting(AppId app) {
    return limits == null
        ? ExchangeFilter.none()
        : RateLimiting.by(limits, new QuotaOwner(account(), app.value()), http.budgets().queue());
  }

  /**
   * The account is best known by the credential that is the account's own; any other still names
   * whose calls these are.
   */
  private String account() {
    return credentials.stream()
        .filter(credential -> credential.scheme() == AuthScheme.BASIC)
        .reduce((earlier, later) -> later)
        .orElse(credentials.get(credentials.size() - 1))
        .account();
  }
}
