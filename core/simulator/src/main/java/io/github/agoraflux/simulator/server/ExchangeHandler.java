package io.github.agoraflux.simulator.server;

import io.github.agoraflux.simulator.wire.Head;
import io.github.agoraflux.simulator.wire.Headers;
import io.github.agoraflux.simulator.wire.Request;
import io.github.agoraflux.simulator.wire.RequestTarget;
import io.netty.channel.Channel;
import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Reads a request off a connection, asks what to do with it, and does it. */
final class ExchangeHandler
    implements BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> {

  private static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super("request body too large", null, false, false);
    }
  }

  private final String domain;
  private final boolean tls;
  private final InstantSource clock;
  private final LongSupplier nanoTime;
  private final int maxBody;
  private final Conversation conversation;

  ExchangeHandler(String domain, boolean tls, Terms terms) {
    this.domain = domain;
    this.tls = tls;
    this.clock = terms.clock();
    this.nanoTime = terms.nanoTime();
    this.maxBody = terms.maxBody();
    this.conversation = terms.conversation();
  }

  @Override
  public Publisher<Void> apply(HttpServerRequest request, HttpServerResponse response) {
    Head head = head(request);
    Wire wire = new Wire(request, response, gate(response));
    Delivery early = conversation.onHead(head);
    if (early != null) {
      return early.over(wire);
    }
    return body(request)
        .map(body -> conversation.onRequest(new Request(head, body)))
        .onErrorResume(
            TooLarge.class,
            tooLarge -> {
              response.keepAlive(false);
              return Mono.just(conversation.onTooLarge(head));
            })
        .flatMap(delivery -> Mono.from(delivery.over(wire)));
  }

  private Head head(HttpServerRequest request) {
    return new Head(
        clock.instant(),
        nanoTime.getAsLong(),
        domain,
        tls,
        request.method().name(),
        RequestTarget.parse(request.uri()),
        Headers.copyOf(request.requestHeaders()));
  }

  private Mono<byte[]> body(HttpServerRequest request) {
    return Mono.defer(
            () ->
                request
                    .receive()
                    .asByteArray()
                    .reduceWith(ByteArrayOutputStream::new, this::append))
        .map(ByteArrayOutputStream::toByteArray);
  }

  private ByteArrayOutputStream append(ByteArrayOutputStream body, byte[] piece) {
    if (body.size() + piece.length > maxBody) {
      throw new TooLarge();
    }
    body.writeBytes(piece);
    return body;
  }

  private static ConnectionGate gate(HttpServerResponse response) {
    AtomicReference<@Nullable ConnectionGate> gate = new AtomicReference<>();
    response.withConnection(
        connection -> {
          Channel channel = connection.channel();
          gate.set(channel.pipeline().get(ConnectionGate.class));
        });
    return Objects.requireNonNull(gate.get());
  }
}
