package io.github.agoraflux.spring;

import io.github.agoraflux.transport.HttpSettings;
import io.github.agoraflux.value.Check;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How requests travel.
 *
 * @param maxConnections Connections to one host at most.
 * @param maxPending Calls that may wait for a connection to one host at most.
 * @param maxIdleTime How long a connection may lie idle before it is closed.
 * @param maxLifeTime How old a connection may become.
 * @param evictionInterval How often idle and old connections are looked for.
 * @param maxAnswerSize Size of an answer, after decompression, above which it is not read.
 * @param compression Whether answers may come compressed.
 * @param acquireTimeout How long an attempt may wait for a connection while all are in use.
 * @param connectTimeout How long connecting may take, and the TLS handshake again as long.
 * @param responseTimeout Longest silence while an answer is awaited or read.
 * @param callTimeout How long a call may take with all attempts and all waits between them.
 * @param sslBundle Name of the SSL bundle whose authorities are trusted instead of the machine's.
 */
@ConfigurationProperties("agoraflux.http")
public record HttpProperties(
    @DefaultValue("64") int maxConnections,
    @DefaultValue("10000") int maxPending,
    @DefaultValue("20s") Duration maxIdleTime,
    @DefaultValue("5m") Duration maxLifeTime,
    @DefaultValue("10s") Duration evictionInterval,
    @DefaultValue("16MB") DataSize maxAnswerSize,
    @DefaultValue("false") boolean compression,
    @DefaultValue("10s") Duration acquireTimeout,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("25s") Duration responseTimeout,
    @DefaultValue("90s") Duration callTimeout,
    @Nullable String sslBundle) {

  private static final String PREFIX = "agoraflux.http.";

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value lies outside its range
   */
  public HttpProperties {
    Check.range(PREFIX + "max-connections", maxConnections, 1, Integer.MAX_VALUE);
    Check.range(PREFIX + "max-pending", maxPending, 0, Integer.MAX_VALUE);
    Check.positive(PREFIX + "max-idle-time", maxIdleTime);
    Check.positive(PREFIX + "max-life-time", maxLifeTime);
    Check.positive(PREFIX + "eviction-interval", evictionInterval);
    Check.range(PREFIX + "max-answer-size", maxAnswerSize.toBytes(), 1, Integer.MAX_VALUE);
    Check.positive(PREFIX + "acquire-timeout", acquireTimeout);
    Check.positive(PREFIX + "connect-timeout", connectTimeout);
    Check.positive(PREFIX + "response-timeout", responseTimeout);
    Check.positive(PREFIX + "call-timeout", callTimeout);
  }

  HttpSettings applyTo(HttpSettings settings) {
    return settings
        .maxConnections(maxConnections)
        .maxPending(maxPending)
        .maxIdleTime(maxIdleTime)
        .maxLifeTime(maxLifeTime)
        .evictionInterval(evictionInterval)
        .maxAnswerBytes(Math.toIntExact(maxAnswerSize.toBytes()))
        .compression(compression)
        .budgets(
            budgets ->
                budgets
                    .acquire(acquireTimeout)
                    .connect(connectTimeout)
                    .response(responseTimeout)
                    .call(callTimeout));
  }
}
