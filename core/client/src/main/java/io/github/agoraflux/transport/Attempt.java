package io.github.agoraflux.transport;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.relay.Relay;
import io.netty.handler.codec.http.FullHttpRequest;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.pool.PooledRef;

/**
 * One attempt on the wire: takes a connection, has its request written, and gives the connection
 * back before it hands on the answer, so that a call made in return finds it free.
 */
final class Attempt extends Relay<PooledRef<HttpConnection>, Reply> implements Runnable {

  private final Call call;
  private final String requestId;
  private final NettyTransport transport;

  /** Written once, when the connection has been taken. */
  private volatile @Nullable PooledRef<HttpConnection> taken;

  /** Belongs to the connection's event loop. */
  private boolean ended;

  Attempt(
      CoreSubscriber<? super Reply> awaiting,
      Call call,
      String requestId,
      NettyTransport transport) {
    super(awaiting);
    this.call = call;
    this.requestId = requestId;
    this.transport = transport;
  }

  @Override
  protected Publisher<PooledRef<HttpConnection>> source() {
    return transport.connection(call);
  }

  @Override
  protected void onItem(PooledRef<HttpConnection> connection) {
    taken = connection;
    connection.poolable().onLoop(this);
  }

  /** Sends the request. The answer comes from the connection, whose taking has completed. */
  @Override
  public void run() {
    PooledRef<HttpConnection> connection = taken;
    if (connection == null || ended) {
      return;
    }
    if (isReleased()) {
      ended = true;
      settle(connection.release());
    } else {
      send(connection.poolable());
    }
  }

  private void send(HttpConnection connection) {
    if (!connection.isActive()) {
      lost(new ClosedEarlyException());
      return;
    }
    FullHttpRequest request;
    try {
      request = transport.request(call, requestId);
    } catch (RuntimeException e) {
      end(true);
      onFailure(e);
      return;
    }
    call.sending();
    connection.send(request, this);
  }

  /** The answer has come. On the connection's event loop. */
  void answered(Reply reply, boolean reusable) {
    end(reusable);
    deliver(reply);
  }

  /** No answer will come. On the connection's event loop. */
  void lost(Throwable cause) {
    end(false);
    onFailure(cause);
  }

  private void end(boolean reusable) {
    PooledRef<HttpConnection> connection = taken;
    if (connection != null && !ended) {
      ended = true;
      settle(reusable ? connection.release() : connection.invalidate());
    }
  }

  private static void settle(Mono<Void> end) {
    end.subscribe(Operators.drainSubscriber());
  }

  @Override
  protected void onEnd() {
    // The connection has been taken; what it answers is the end.
  }

  @Override
  protected void onFailure(Throwable failure) {
    boolean known = failure instanceof AgoraException || failure instanceof Error;
    fail(known ? failure : transport.translate(failure, call));
  }

  @Override
  protected void onCancelled() {
    PooledRef<HttpConnection> connection = taken;
    if (connection != null) {
      connection.poolable().onLoop(this::giveUp);
    }
  }

  private void giveUp() {
    PooledRef<HttpConnection> connection = taken;
    if (connection != null && !ended) {
      connection.poolable().giveUp(this);
      end(false);
    }
  }
}
