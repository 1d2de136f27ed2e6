package io.github.agoraflux.transport;

import io.github.agoraflux.value.Check;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** How requests travel: pool, budgets, sizes and TLS. Immutable; each method gives new settings. */
public final class HttpSettings {

  private static final HttpSettings DEFAULTS = new HttpSettings(new Values());

  private final Values values;

  private HttpSettings(Values values) {
    this.values = values;
  }

  /**
   * The defaults.
   *
   * @return the settings that hold when none are given
   */
  public static HttpSettings defaults() {
    return DEFAULTS;
  }

  /**
   * Connections to one host at most. Default 64: at 100 ms a call that carries 640 calls per
   * second.
   *
   * @param connections 1 or more
   * @return new settings
   */
  public HttpSettings maxConnections(int connections) {
    Check.range("maxConnections", connections, 1, Integer.MAX_VALUE);
    return with(v -> v.maxConnections = connections);
  }

  /**
   * Calls that may wait for a connection to one host at most. Default 10,000. Rate limits hold back
   * calls before they get here.
   *
   * @param calls 0 or more
   * @return new settings
   */
  public HttpSettings maxPending(int calls) {
    Check.range("maxPending", calls, 0, Integer.MAX_VALUE);
    return with(v -> v.maxPending = calls);
  }

  /**
   * How long a connection may lie idle before it is closed. Default 20 s: shorter than servers keep
   * theirs, so that no request is written to a connection the server is closing.
   *
   * @param time longer than zero
   * @return new settings
   */
  public HttpSettings maxIdleTime(Duration time) {
    Check.positive("maxIdleTime", time);
    return with(v -> v.maxIdleTime = time);
  }

  /**
   * How old a connection may become. Default 5 min, so that a changed address is noticed.
   *
   * @param time longer than zero
   * @return new settings
   */
  public HttpSettings maxLifeTime(Duration time) {
    Check.positive("maxLifeTime", time);
    return with(v -> v.maxLifeTime = time);
  }

  /**
   * How often idle and old connections are looked for in the background. Default 10 s.
   *
   * @param time longer than zero
   * @return new settings
   */
  public HttpSettings evictionInterval(Duration time) {
    Check.positive("evictionInterval", time);
    return with(v -> v.evictionInterval = time);
  }

  /**
   * The budgets of a call's stretches.
   *
   * @param change makes new budgets of the present ones
   * @return new settings
   */
  public HttpSettings budgets(UnaryOperator<Budgets> change) {
    Budgets changed = change.apply(values.budgets);
    return with(v -> v.budgets = changed);
  }

  /**
   * The size of an answer, after decompression, above which it is not read. Default 16 MiB.
   *
   * @param bytes 1 or more
   * @return new settings
   */
  public HttpSettings maxAnswerBytes(int bytes) {
    Check.range("maxAnswerBytes", bytes, 1, Integer.MAX_VALUE);
    return with(v -> v.maxAnswerBytes = bytes);
  }

  /**
   * Whether answers may come compressed. Default false: no document of Agora's mentions
   * compression, and being ready for it costs every call. Worth trying for long lists over a slow
   * line.
   *
   * @param accepted whether {@code Accept-Encoding: gzip} is sent
   * @return new settings
   */
  public HttpSettings compression(boolean accepted) {
    return with(v -> v.compression = accepted);
  }

  /**
   * Where addresses come from. Default: the machine's DNS, asked without blocking.
   *
   * @param resolver finds a host's addresses
   * @return new settings
   */
  public HttpSettings resolver(HostResolver resolver) {
    return with(v -> v.resolver = resolver);
  }

  /**
   * Certificates to trust instead of the machine's authorities. Host names are verified all the
   * same.
   *
   * @param certificates at least one
   * @return new settings
   */
  public HttpSettings trust(X509Certificate... certificates) {
    Check.that(certificates.length > 0, "certificates", "not be empty", "[]");
    List<X509Certificate> trusted = List.of(certificates);
    return with(v -> v.certificates = trusted);
  }

  /**
   * A trust manager of your own, such as one from an SSL bundle, instead of the machine's
   * authorities.
   *
   * @param factory an initialised factory
   * @return new settings
   */
  public HttpSettings trust(TrustManagerFactory factory) {
    return with(v -> v.trustManagers = factory);
  }

  /**
   * Connections to one host at most.
   *
   * @return 1 or more
   */
  public int maxConnections() {
    return values.maxConnections;
  }

  /**
   * Calls that may wait for a connection.
   *
   * @return 0 or more
   */
  public int maxPending() {
    return values.maxPending;
  }

  /**
   * How long a connection may lie idle.
   *
   * @return the time
   */
  public Duration maxIdleTime() {
    return values.maxIdleTime;
  }

  /**
   * How old a connection may become.
   *
   * @return the time
   */
  public Duration maxLifeTime() {
    return values.maxLifeTime;
  }

  /**
   * How often idle and old connections are looked for.
   *
   * @return the time
   */
  public Duration evictionInterval() {
    return values.evictionInterval;
  }

  /**
   * The budgets of a call's stretches.
   *
   * @return the budgets
   */
  public Budgets budgets() {
    return values.budgets;
  }

  /**
   * The size of an answer above which it is not read.
   *
   * @return bytes
   */
  public int maxAnswerBytes() {
    return values.maxAnswerBytes;
  }

  /**
   * Whether answers may come compressed.
   *
   * @return whether {@code Accept-Encoding: gzip} is sent
   */
  public boolean compression() {
    return values.compression;
  }

  /**
   * Where addresses come from.
   *
   * @return null for the machine's DNS
   */
  public @Nullable HostResolver resolver() {
    return values.resolver;
  }

  /**
   * Certificates to trust instead of the machine's authorities.
   *
   * @return empty for the machine's
   */
  public List<X509Certificate> certificates() {
    return values.certificates;
  }

  /**
   * A trust manager of the user's own.
   *
   * @return null for none
   */
  public @Nullable TrustManagerFactory trustManagers() {
    return values.trustManagers;
  }

  private HttpSettings with(java.util.function.Consumer<Values> change) {
    Values changed = values.copy();
    change.accept(changed);
    return new HttpSettings(changed);
  }

  /** Written only while new settings are made. */
  private static final class Values {
    int maxConnections = 64;
    int maxPending = 10_000;
    Duration maxIdleTime = Duration.ofSeconds(20);
    Duration maxLifeTime = Duration.ofMinutes(5);
    Duration evictionInterval = Duration.ofSeconds(10);
    Budgets budgets = Budgets.defaults();
    int maxAnswerBytes = 16 * 1024 * 1024;
    boolean compression = false;
    @Nullable HostResolver resolver;
    List<X509Certificate> certificates = List.of();
    @Nullable TrustManagerFactory trustManagers;

    Values copy() {
      Values copy = new Values();
      copy.maxConnections = maxConnections;
      copy.maxPending = maxPending;
      copy.maxIdleTime = maxIdleTime;
      copy.maxLifeTime = maxLifeTime;
      copy.evictionInterval = evictionInterval;
      copy.budgets = budgets;
      copy.maxAnswerBytes = maxAnswerBytes;
      copy.compression = compression;
      copy.resolver = resolver;
      copy.certificates = certificates;
      copy.trustManagers = trustManagers;
      return copy;
    }
  }
}
