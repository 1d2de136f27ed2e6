package io.github.agoraflux.simulator.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * An HTTP server on a port of the loopback interface that keeps its port for life. To open and to
 * revive it takes no waiting; {@link #kill} and {@link #close} wait until they are done and must
 * not be called on an event loop.
 */
public final class Listener implements AutoCloseable {

  private static final int MAX_HEAD = 64 * 1024;

  private final HttpServer server;
  private final Connections connections;
  private final InetSocketAddress address;
  private final ServerThreads threads;
  private final AtomicReference<@Nullable Life> life = new AtomicReference<>();
  private final AtomicReference<@Nullable ReservedPort> reserved = new AtomicReference<>();

  /** A server socket and the server that begins to use it. */
  private record Life(BoundServerChannel socket, CompletableFuture<DisposableServer> server) {

    void end() {
      DisposableServer bound = Waiting.forResult(server);
      bound.dispose();
      Waiting.forEnd(bound.onDispose());
      Waiting.forEnd(socket.released());
    }
  }

  private Listener(HttpServer server, Connections connections, int port, ServerThreads threads) {
    this.server = server;
    this.connections = connections;
    this.threads = threads;
    this.address = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  /**
   * Opens a listener.
   *
   * @param domain the domain it stands for
   * @param port its port, 0 for any
   * @param tls its certificates, or null for plain HTTP
   * @param threads the event loops it runs on
   * @param terms what it does with requests
   * @return the open listener
   * @throws IllegalStateException if the port is not free
   */
  public static Listener open(
      String domain, int port, @Nullable Certificates tls, ServerThreads threads, Terms terms) {
    Connections connections = new Connections();
    HttpServer plain =
        HttpServer.create()
            .httpRequestDecoder(
                decoder -> decoder.maxInitialLineLength(MAX_HEAD).maxHeaderSize(MAX_HEAD))
            .doOnChannelInit(
                (observer, channel, remote) ->
                    channel.pipeline().addFirst(new ConnectionGate(connections)))
            .handle(new ExchangeHandler(domain, tls != null, terms));
    HttpServer server = tls == null ? plain : plain.secure(spec -> spec.sslContext(tls.server()));
    return new Listener(server, connections, port, threads);
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
    stopListening();
    if (reserved.get() == null) {
      reserved.set(new ReservedPort(address));
    }
  }

  /** Ends a stall, or listens again on the same port. */
  public void revive() {
    release();
    connections.resume();
    if (life.get() == null) {
      listen(address);
    }
  }

  /** Closes the listener and its connections for good. */
  @Override
  public void close() {
    stopListening();
    release();
  }

  private InetSocketAddress listen(InetSocketAddress wanted) {
    BoundServerChannel socket = BoundServerChannel.listenOn(wanted);
    life.set(
        new Life(
            socket,
            Waiting.begin(
                server
                    .bindAddress(socket::address)
                    .runOn(new BoundLoops(threads.loops(), socket), false)
                    .bind()
                    .<DisposableServer>cast(DisposableServer.class))));
    return socket.address();
  }

  /** Connections that were accepted before the end may turn up only after it. */
  private void stopListening() {
    CompletableFuture<Void> reset = connections.kill();
    Life ended = life.getAndSet(null);
    if (ended != null) {
      ended.end();
      threads.settle();
      reset = connections.kill();
    }
    Waiting.forEnd(reset);
  }

  private void release() {
    ReservedPort holder = reserved.getAndSet(null);
    if (holder != null) {
      holder.close();
    }
  }
}
