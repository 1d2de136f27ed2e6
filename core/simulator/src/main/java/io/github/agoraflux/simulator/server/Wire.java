package io.github.agoraflux.simulator.server;

import io.github.agoraflux.simulator.wire.Answer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** One exchange, seen from the side that sends. */
final class Wire {

  private static final int WORTH_ZIPPING = 1024;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  private final HttpServerResponse response;
  private final ConnectionGate gate;
  private final boolean zips;

  Wire(HttpServerRequest request, HttpServerResponse response, ConnectionGate gate) {
    this.response = response;
    this.gate = gate;
    String accepted = request.requestHeaders().get("Accept-Encoding", "");
    this.zips = accepted.toLowerCase(Locale.ROOT).contains("gzip");
  }

  /** A timer on the event loop of this connection. */
  Scheduler timer() {
    return Schedulers.fromExecutorService(gate.eventLoop());
  }

  /** Sends an answer, compressed if that is wanted and worth it. */
  Publisher<Void> send(Answer answer) {
    byte[] body = answer.body();
    if (body.length == 0) {
      begin(answer, 0);
      return response.send();
    }
    if (zips && body.length >= WORTH_ZIPPING) {
      body = zipped(body);
      response.header("Content-Encoding", "gzip");
    }
    begin(answer, body.length);
    return response.sendByteArray(Mono.just(body));
  }

  private static byte[] zipped(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** Prepares the head of an answer. */
  void begin(Answer answer, long length) {
    response.status(answer.status());
    answer.headers().forEach(response::header);
    if (answer.status() != NO_CONTENT && answer.status() != NOT_MODIFIED) {
      response.header("Content-Length", Long.toString(length));
    }
  }

  /** Sends these bytes as if they were all; completes when they have left. */
  Mono<Void> sendOnly(byte[] bytes) {
    return response.sendByteArray(Mono.just(bytes)).then();
  }

  /** Sends pieces as they come. */
  Publisher<Void> sendEach(Flux<byte[]> pieces) {
    return response.send(pieces.<ByteBuf>map(Unpooled::wrappedBuffer), piece -> true);
  }

  /** Resets the connection. */
  void reset() {
    gate.reset();
  }

  /** Closes the connection in the normal way. */
  void close() {
    gate.close();
  }
}
