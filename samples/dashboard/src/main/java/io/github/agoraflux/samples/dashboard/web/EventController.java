package io.github.agoraflux.samples.dashboard.web;

import io.github.agoraflux.samples.dashboard.live.PageStreams;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** The events of a page, and the page's demand for more of them. */
@RestController
class EventController {

  /**
   * What a page has shown.
   *
   * @param shown how many events
   */
  record Demand(int shown) {}

  private final PageStreams streams;
  private final EventWriter writer;

  EventController(PageStreams streams, EventWriter writer) {
    this.streams = streams;
    this.writer = writer;
  }

  @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Mono<Void> events(ServerHttpResponse response) {
    return writer.write(streams.open(), response);
  }

  @PostMapping("/api/events/{stream}/demand")
  Mono<Void> demand(@PathVariable String stream, @RequestBody Demand demand) {
    return streams.grant(stream, demand.shown())
        ? Mono.empty()
        : Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND, "no such stream"));
  }
}
