package io.github.agoraflux.simulator;

import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.AccountKeys;
import io.github.agoraflux.simulator.product.Ids;
import io.github.agoraflux.simulator.product.ProductService;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * How a simulator is set up. Whatever is not set has a default; identifiers and credentials are
 * random.
 *
 * @param port the plain HTTP port, 0 for any
 * @param tlsPort the HTTPS port, 0 for any
 * @param credentials the account's identifiers and secrets
 * @param moreProjects further projects of the same account
 * @param certificate what the server's certificate is like
 * @param rateLimits how rate limits are enforced
 * @param clock tells the time
 * @param nanoTime measures distances in time for rate limits, in nanoseconds
 * @param clockSkew how far the clock of a caller may differ
 * @param journalSize how many requests the journal keeps
 * @param maxRequestBytes the greatest size of a request body
 * @param connectTime how long a new Media Push converter takes to connect
 * @param maxConverters how many Media Push converters a project may have at the same time
 * @param seedChannels how many channels there are at the start
 * @param seedConverters how many Media Push converters there are at the start
 * @param services make the products that are served beside those built in
 */
public record SimulatorSettings(
    int port,
    int tlsPort,
    Credentials credentials,
    Set<Project> moreProjects,
    Certificate certificate,
    RateLimitPolicy rateLimits,
    InstantSource clock,
    LongSupplier nanoTime,
    Duration clockSkew,
    int journalSize,
    int maxRequestBytes,
    Duration connectTime,
    int maxConverters,
    int seedChannels,
    int seedConverters,
    List<Function<Account, ProductService>> services) {

  /** What the server's certificate is like. */
  public enum Certificate {
    /** Valid for loopback and for Agora's domains. */
    VALID,
    /** Expired yesterday. */
    EXPIRED,
    /** Made for another host. */
    WRONG_HOST
  }

  /**
   * The identifiers and secrets of the account. Its text form shows no secret.
   *
   * @param appId the App ID of the first project
   * @param appCertificate its App Certificate
   * @param customerId the user name of Basic authentication
   * @param customerSecret its password
   * @param whiteboardAccessKey the access key of Interactive Whiteboard
   * @param whiteboardSecretKey the secret key of Interactive Whiteboard
   */
  public record Credentials(
      String appId,
      String appCertificate,
      String customerId,
      String customerSecret,
      String whiteboardAccessKey,
      String whiteboardSecretKey) {

    @Override
    public String toString() {
      return "Credentials[appId=" + appId + ", customerId=" + customerId + "]";
    }
  }

  /**
   * A project of the account. Its text form shows no secret.
   *
   * @param appId its App ID
   * @param appCertificate its App Certificate
   */
  public record Project(String appId, String appCertificate) {

    @Override
    public String toString() {
      return "Project[appId=" + appId + "]";
    }
  }

  /** A copy that cannot change. */
  public SimulatorSettings {
    moreProjects = Set.copyOf(moreProjects);
    services = List.copyOf(services);
  }

  AccountKeys keys() {
    Map<String, String> certificates = new HashMap<>();
    moreProjects.forEach(more -> certificates.put(more.appId(), more.appCertificate()));
    certificates.put(credentials.appId(), credentials.appCertificate());
    return new AccountKeys(
        credentials.customerId(),
        credentials.customerSecret(),
        certificates,
        credentials.whiteboardAccessKey(),
        credentials.whiteboardSecretKey());
  }

  /** Collects settings; each method replaces what was set before. */
  public static final class Builder {

    private static final int DEFAULT_JOURNAL = 10_000;
    private static final int DEFAULT_MAX_REQUEST = 1024 * 1024;

    private int port;
    private int tlsPort;
    private String appId = Ids.hex();
    private String appCertificate = Ids.hex();
    private String customerId = Ids.hex();
    private String customerSecret = Ids.hex();
    private String whiteboardAccessKey = Ids.hex();
    private String whiteboardSecretKey = Ids.hex();
    private final Map<String, Project> moreProjects = new LinkedHashMap<>();
    private Certificate certificate = Certificate.VALID;
    private boolean limited = true;
    private double limitFactor = 1;
    private final Map<String, Integer> limits = new HashMap<>();
    private boolean retryAfter;
    private InstantSource clock = InstantSource.system();
    private LongSupplier nanoTime = System::nanoTime;
    private Duration clockSkew = Duration.ofMinutes(5);
    private int journalSize = DEFAULT_JOURNAL;
    private int maxRequestBytes = DEFAULT_MAX_REQUEST;
    private Duration connectTime = Duration.ofSeconds(1);
    private int maxConverters = Integer.MAX_VALUE;
    private int seedChannels;
    private int seedConverters;
    private final List<Function<Account, ProductService>> services = new ArrayList<>();

    Builder() {}

    /**
     * Sets the plain HTTP port.
     *
     * @param value the port, 0 for any
     * @return this builder
     */
    public Builder port(int value) {
      port = inRange("port", value, 0, 65_535);
      return this;
    }

    /**
     * Sets the HTTPS port.
     *
     * @param value the port, 0 for any
     * @return this builder
     */
    public Builder tlsPort(int value) {
      tlsPort = inRange("tlsPort", value, 0, 65_535);
      return this;
    }

    /**
     * Sets the App ID of the first project.
     *
     * @param value the App ID
     * @return this builder
     */
    public Builder appId(String value) {
      appId = notBlank("appId", value);
      return this;
    }

    /**
     * Sets the App Certificate of the first project.
     *
     * @param value the certificate, usually 32 hexadecimal digits
     * @return this builder
     */
    public Builder appCertificate(String value) {
      appCertificate = notBlank("appCertificate", value);
      return this;
    }

    /**
     * Sets the user name of Basic authentication.
     *
     * @param value the customer ID, without a colon
     * @return this builder
     */
    public Builder customerId(String value) {
      if (value.contains(":")) {
        throw new IllegalArgumentException("customerId must not contain a colon: " + value);
      }
      customerId = notBlank("customerId", value);
      return this;
    }

    /**
     * Sets the password of Basic authentication.
     *
     * @param value the customer secret
     * @return this builder
     */
    public Builder customerSecret(String value) {
      customerSecret = notBlank("customerSecret", value);
      return this;
    }

    /**
     * Sets the access key of Interactive Whiteboard.
     *
     * @param value the access key
     * @return this builder
     */
    public Builder whiteboardAccessKey(String value) {
      whiteboardAccessKey = notBlank("whiteboardAccessKey", value);
      return this;
    }

    /**
     * Sets the secret key of Interactive Whiteboard.
     *
     * @param value the secret key
     * @return this builder
     */
    public Builder whiteboardSecretKey(String value) {
      whiteboardSecretKey = notBlank("whiteboardSecretKey", value);
      return this;
    }

    /**
     * Adds a project to the account, with a random App Certificate.
     *
     * @param value its App ID
     * @return this builder
     */
    public Builder anotherAppId(String value) {
      return anotherAppId(value, Ids.hex());
    }

    /**
     * Adds a project to the account.
     *
     * @param value its App ID
     * @param certificate its App Certificate, usually 32 hexadecimal digits
     * @return this builder
     */
    public Builder anotherAppId(String value, String certificate) {
      Project project =
          new Project(notBlank("anotherAppId", value), notBlank("certificate", certificate));
      moreProjects.put(value, project);
      return this;
    }

    /**
     * Sets what the server's certificate is like.
     *
     * @param value the kind of certificate
     * @return this builder
     */
    public Builder certificate(Certificate value) {
      certificate = value;
      return this;
    }

    /**
     * Lets every request pass, however many there are.
     *
     * @return this builder
     */
    public Builder withoutRateLimits() {
      limited = false;
      return this;
    }

    /**
     * Multiplies every documented rate limit.
     *
     * @param value the factor, positive
     * @return this builder
     */
    public Builder rateLimitFactor(double value) {
      limitFactor = value;
      return this;
    }

    /**
     * Replaces a documented rate limit.
     *
     * @param group the operation id or, where several operations share a quota, its group
     * @param permits how many requests pass in the documented window
     * @return this builder
     */
    public Builder rateLimit(String group, int permits) {
      limits.put(group, permits);
      return this;
    }

    /**
     * Says in a {@code Retry-After} header how long a refused request has to wait. Agora documents
     * no such header.
     *
     * @return this builder
     */
    public Builder retryAfter() {
      retryAfter = true;
      return this;
    }

    /**
     * Sets the clock.
     *
     * @param value tells the time
     * @return this builder
     */
    public Builder clock(InstantSource value) {
      clock = value;
      return this;
    }

    /**
     * Sets the clock of rate limits.
     *
     * @param value gives nanoseconds, like {@link System#nanoTime}
     * @return this builder
     */
    public Builder nanoTime(LongSupplier value) {
      nanoTime = value;
      return this;
    }

    /**
     * Takes both clocks into the hands of a test. Faults that take time still take real time.
     *
     * @param time the time
     * @return this builder
     */
    public Builder time(ManualTime time) {
      return clock(time).nanoTime(time::nanoTime);
    }

    /**
     * Sets how far the clock of a caller may differ from the simulator's: the date of a signed
     * request in either direction, the issue of a token into the future. What has expired is never
     * granted any time. Agora documents no figure.
     *
     * @param value the difference, not negative; 5 minutes by default
     * @return this builder
     * @throws IllegalArgumentException if {@code value} is negative
     */
    public Builder clockSkew(Duration value) {
      clockSkew = notNegative("clockSkew", value);
      return this;
    }

    /**
     * Sets how many requests the journal keeps.
     *
     * @param value the number, at least 1
     * @return this builder
     */
    public Builder journalSize(int value) {
      journalSize = inRange("journalSize", value, 1, Integer.MAX_VALUE);
      return this;
    }

    /**
     * Sets the greatest size of a request body.
     *
     * @param value the number of bytes
     * @return this builder
     */
    public Builder maxRequestBytes(int value) {
      maxRequestBytes = inRange("maxRequestBytes", value, 1, Integer.MAX_VALUE);
      return this;
    }

    /**
     * Sets how long a new Media Push converter takes to connect, and a recording to start or exit.
     *
     * @param value the time, not negative
     * @return this builder
     */
    public Builder connectTime(Duration value) {
      connectTime = notNegative("connectTime", value);
      return this;
    }

    /**
     * Limits the Media Push converters of a project.
     *
     * @param value how many may exist at the same time
     * @return this builder
     */
    public Builder maxConverters(int value) {
      maxConverters = inRange("maxConverters", value, 0, Integer.MAX_VALUE);
      return this;
    }

    /**
     * Begins with channels named {@code channel-00001} and on.
     *
     * @param count how many
     * @return this builder
     */
    public Builder seedChannels(int count) {
      seedChannels = inRange("seedChannels", count, 0, Integer.MAX_VALUE);
      return this;
    }

    /**
     * Begins with Media Push converters named {@code converter-00001} and on.
     *
     * @param count how many
     * @return this builder
     */
    public Builder seedConverters(int count) {
      seedConverters = inRange("seedConverters", count, 0, Integer.MAX_VALUE);
      return this;
    }

    /**
     * Serves a product of the user's own beside those built in: an operation of Agora that the
     * simulator does not know, or one made up for a test. Its endpoints are found, authenticated,
     * limited, recorded, scripted and struck by faults like all others. May be repeated.
     *
     * <pre>{@code
     * record Greeting(Account account) implements ProductService {
     *   public List<Endpoint> endpoints() {
     *     return List.of(
     *         Endpoint.of("greeting.get", "GET", "/greeting/{appId}", call -> Answer.empty(204))
     *             .limitedBy(Quota.per("appId", 10)));
     *   }
     *
     *   public ErrorBodies errors() {
     *     return new MessageErrors(
     *         Map.of(401, "Who are you?"), "bad %s", MessageErrors.message(404, "no such app"));
     *   }
     *
     *   public Authentication authentication() {
     *     return account.basicOrHmac();
     *   }
     * }
     *
     * AgoraSimulator agora = AgoraSimulator.start(settings -> settings.service(Greeting::new));
     * }</pre>
     *
     * <p>A path with the variable {@code appId} is open to the projects of the account only. Of a
     * path and method that come twice, those built in win. The simulator fails to start with {@link
     * IllegalArgumentException} if two endpoints have the same operation id.
     *
     * @param value makes the product, given the account whose ways to authenticate it may use
     * @return this builder
     */
    public Builder service(Function<Account, ProductService> value) {
      services.add(value);
      return this;
    }

    SimulatorSettings build() {
      return new SimulatorSettings(
          port,
          tlsPort,
          new Credentials(
              appId,
              appCertificate,
              customerId,
              customerSecret,
              whiteboardAccessKey,
              whiteboardSecretKey),
          new LinkedHashSet<>(moreProjects.values()),
          certificate,
          new RateLimitPolicy(limited, limitFactor, limits, retryAfter),
          clock,
          nanoTime,
          clockSkew,
          journalSize,
          maxRequestBytes,
          connectTime,
          maxConverters,
          seedChannels,
          seedConverters,
          services);
    }

    private static Duration notNegative(String name, Duration value) {
      if (value.isNegative()) {
        throw new IllegalArgumentException(name + " must not be negative: " + value);
      }
      return value;
    }

    private static int inRange(String name, int value, int least, int most) {
      if (value < least || value > most) {
        throw new IllegalArgumentException(
            name + " must be in " + least + ".." + most + ": " + value);
      }
      return value;
    }

    private static String notBlank(String name, String value) {
      if (value.isBlank()) {
        throw new IllegalArgumentException(name + " must not be blank");
      }
      return value;
    }
  }
}
