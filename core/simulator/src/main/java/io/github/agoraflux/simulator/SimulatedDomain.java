package io.github.agoraflux.simulator;

import io.github.agoraflux.simulator.server.Listener;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One of Agora's domains: a plain and a TLS listener on loopback ports that it keeps for life. All
 * domains of a simulator share its state and its journal. {@link #kill} waits until it has taken
 * effect and must not be called on an event loop.
 */
public final class SimulatedDomain {

  private final String host;
  private final Listener plain;
  private final Listener secure;
  private final AtomicBoolean resolves = new AtomicBoolean(true);

  SimulatedDomain(String host, Listener plain, Listener secure) {
    this.host = host;
    this.plain = plain;
    this.secure = secure;
  }

  /**
   * The name of this domain.
   *
   * @return such as {@code api.agora.io}, in lower case
   */
  public String host() {
    return host;
  }

  /**
   * The plain HTTP listener.
   *
   * @return its address
   */
  public InetSocketAddress address() {
    return plain.address();
  }

  /**
   * The TLS listener.
   *
   * @return its address
   */
  public InetSocketAddress tlsAddress() {
    return secure.address();
  }

  /** Resets every open connection and refuses new ones until {@link #revive}. */
  public void kill() {
    plain.kill();
    secure.kill();
  }

  /** Ends a stall, or listens again on the same ports. What was held back passes now. */
  public void revive() {
    plain.revive();
    secure.revive();
  }

  /** Accepts connections and never answers, not even a TLS handshake, until {@link #revive}. */
  public void stall() {
    plain.stall();
    secure.stall();
  }

  /** Makes {@link AgoraSimulator#lookup(String)} fail for this domain. */
  public void unresolvable() {
    resolves.set(false);
  }

  /** Makes {@link AgoraSimulator#lookup(String)} succeed again. */
  public void resolvable() {
    resolves.set(true);
  }

  /**
   * The open connections.
   *
   * @return how many there are now, plain and TLS
   */
  public long connections() {
    return plain.connections() + secure.connections();
  }

  InetSocketAddress resolved(boolean tls) throws UnknownHostException {
    if (!resolves.get()) {
      throw new UnknownHostException(host);
    }
    return tls ? tlsAddress() : address();
  }

  void close() {
    plain.close();
    secure.close();
  }

  @Override
  public String toString() {
    return host + "[http=" + address().getPort() + ", https=" + tlsAddress().getPort() + "]";
  }
}
