package io.github.agoraflux.transport;

import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.pool.InstrumentedPool;
import reactor.pool.PoolBuilder;
import reactor.pool.PooledRefMetadata;

/** The connections to one host: as many as are needed, up to a number, the last used one first. */
final class ConnectionPool {

  private final Duration maxIdleTime;
  private final Duration maxLifeTime;

  private ConnectionPool(HttpSettings settings) {
    this.maxIdleTime = settings.maxIdleTime();
    this.maxLifeTime = settings.maxLifeTime();
  }

  static InstrumentedPool<HttpConnection> of(
      Mono<HttpConnection> connecting, HttpSettings settings) {
    return PoolBuilder.from(connecting)
        .sizeBetween(0, settings.maxConnections())
        .maxPendingAcquire(settings.maxPending())
        .idleResourceReuseMruOrder()
        .evictionPredicate(new ConnectionPool(settings)::isOver)
        .evictInBackground(settings.evictionInterval())
        .destroyHandler(HttpConnection::close)
        .buildPool();
  }

  private boolean isOver(HttpConnection connection, PooledRefMetadata use) {
    return !connection.isActive()
        || use.idleTime() >= maxIdleTime.toMillis()
        || use.lifeTime() >= maxLifeTime.toMillis();
  }
}
