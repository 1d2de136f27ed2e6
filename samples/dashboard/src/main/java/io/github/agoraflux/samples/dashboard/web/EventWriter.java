package io.github.agoraflux.samples.dashboard.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events, each flushed by itself. A page may go at any moment, also while one of its events
 * is handed from the thread that brought the news to the one of the connection. Spring's own writer
 * encodes into buffers that must be released, of which such an event's one is lost between the two.
 * Here an event is an array of bytes, which need not be released.
 */
@Component
final class EventWriter {

  private final JsonMapper json;

  EventWriter(JsonMapper json) {
    this.json = json;
  }

  /** Completes when the events do; who cancels ends them. */
  Mono<Void> write(Flux<ServerSentEvent<Object>> events, ServerHttpResponse response) {
    response.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
    return response.writeAndFlushWith(
        events.map(event -> Mono.just(response.bufferFactory().wrap(bytes(event)))));
  }

  private byte[] bytes(ServerSentEvent<Object> event) {
    String text = event.format() + json.writeValueAsString(event.data()) + "\n\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
