package io.github.agoraflux.transport;

import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.operation.HttpMethod;
import java.net.InetSocketAddress;
import java.util.EnumMap;
import java.util.Map;
import reactor.netty.http.client.HttpClient;
import reactor.netty.transport.AddressUtils;

/**
 * What sends to one endpoint, by method. Made once: for each attempt it would cost a copy of all
 * settings, and taking the endpoint out of a URI again.
 */
final class Senders {

  private final Map<HttpMethod, HttpClient.ResponseReceiver<?>> senders;

  private Senders(Map<HttpMethod, HttpClient.ResponseReceiver<?>> senders) {
    this.senders = senders;
  }

  static Senders of(HttpClient client, Endpoint endpoint) {
    // A name stays a name: it is resolved anew for every connection.
    InetSocketAddress address = AddressUtils.createUnresolved(endpoint.host(), endpoint.port());
    HttpClient bound = client.remoteAddress(() -> address);
    Map<HttpMethod, HttpClient.ResponseReceiver<?>> senders = new EnumMap<>(HttpMethod.class);
    for (HttpMethod method : HttpMethod.values()) {
      senders.put(method, bound.request(nettyMethod(method)).send(Attempt::write));
    }
    return new Senders(senders);
  }

  HttpClient.ResponseReceiver<?> to(HttpMethod method) {
    HttpClient.ResponseReceiver<?> sender = senders.get(method);
    if (sender == null) {
      throw new IllegalStateException("there must be a sender for " + method);
    }
    return sender;
  }

  private static io.netty.handler.codec.http.HttpMethod nettyMethod(HttpMethod method) {
    return io.netty.handler.codec.http.HttpMethod.valueOf(method.name());
  }
}
