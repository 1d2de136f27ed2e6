package io.github.agoraflux.simulator.server;

import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * An HTTP server on a port of the loopback interface that keeps its port for life. Its methods wait
 * until what they ask for is done, so they must not be called on an event loop.
 */
public final class Listener implements AutoCloseable {

  private static final int MAX_HEAD = 64 * 1024;

  private final HttpServer server;
  private final Connections connections;
  private final InetSocketAddress address;
  private final AtomicReference<@Nullable DisposableServer> bound = new AtomicReference<>();
  private final AtomicReference<@Nullable ReservedPort> reserved = new AtomicReference<>();

  private Listener(HttpServer server, Connections connections, int port) {
    this.server = server;
    this.connections = connections;
    DisposableServer first = bind(server, port);
    this.bound.set(first);
    this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), first.port());
  }

  /**
   * Opens a listener.
   *
   * @param domain the domain it stands for
   * @param port its port, 0 for any
   * @param tls its certificate and key, or null for plain HTTP
   * @param threads the event loops it runs on
   * @param terms what it does with requests
   * @return the open listener
   */
  public static Listener open(
      String domain, int port, @Nullable SslContext tls, ServerThreads threads, Terms terms) {
    Connections connections = new Connections();
    HttpServer plain =
        HttpServer.create()
            .host("127.0.0.1")
            .runOn(threads.loops(), false)
            .option(ChannelOption.SO_REUSEADDR, true)
            .httpRequestDecoder(
                decoder -> decoder.maxInitialLineLength(MAX_HEAD).maxHeaderSize(MAX_HEAD))
            .doOnChannelInit(
                (observer, channel, remote) ->
                    channel.pipeline().addFirst(new ConnectionGate(connections)))
            .handle(new ExchangeHandler(domain, tls != null, terms));
    HttpServer server = tls == null ? plain : plain.secure(spec -> spec.sslContext(tls));
    return new Listener(server, connections, port);
  }

  /**
   * Where it listens, or would if it were alive.
   *
   * @return the address
   */
  public InetSocketAddress address() {
    return address;
  }

  /**
   * The open connections.
   *
   * @return how many there are now
   */
  public long connections() {
    return connections.count();
  }

  /** Accepts connections and reads nothing from them until {@link #revive}. */
  public void stall() {
    connections.stall();
  }

  /** Resets every connection and refuses new ones until {@link #revive}. */
  public void kill() {
    closeListener();
    if (reserved.get() == null) {
      reserved.set(new ReservedPort(address));
    }
  }

  /** Ends a stall, or listens again on the same port. */
  public void revive() {
    ReservedPort holder = reserved.getAndSet(null);
    if (holder != null) {
      holder.close();
    }
    connections.resume();
    if (bound.get() == null) {
      bound.set(bind(server, address.getPort()));
    }
  }

  /** Closes the listener and its connections for good. */
  @Override
  public void close() {
    closeListener();
    ReservedPort holder = reserved.getAndSet(null);
    if (holder != null) {
      holder.close();
    }
  }

  private void closeListener() {
    DisposableServer listening = bound.getAndSet(null);
    if (listening != null) {
      listening.dispose();
      Waiting.forResult(listening.onDispose());
    }
    Waiting.forResult(connections.kill());
  }

  private static DisposableServer bind(HttpServer server, int port) {
    return Objects.requireNonNull(Waiting.forResult(server.port(port).bind()));
  }
}
