package io.github.agoraflux.samples.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The writer of events")
class EventWriterTest {

  private static final ServerSentEvent<Object> EVENT =
      ServerSentEvent.<Object>builder(Map.of("text", "one\ntwo"))
          .event("news")
          .retry(Duration.ofSeconds(1))
          .build();

  private final UnpooledByteBufAllocator memory = new UnpooledByteBufAllocator(false);
  private final Response response = new Response();

  private Flux<? extends Publisher<? extends DataBuffer>> written() {
    new EventWriter(new JsonMapper())
        .write(Flux.just(EVENT).concatWith(Flux.never()), response)
        .subscribe();
    return Flux.from(response.body.get());
  }

  @Test
  @DisplayName("flushes each event with its name and its data in JSON")
  void text() {
    StepVerifier.create(
            written()
                .concatMap(Flux::from)
                .map(buffer -> buffer.toString(StandardCharsets.UTF_8))
                .take(1))
        .expectNext("event:news\nretry:1000\ndata:{\"text\":\"one\\ntwo\"}\n\n")
        .expectComplete()
        .verify();
    assertThat(response.getHeaders().getContentType()).isEqualTo(MediaType.TEXT_EVENT_STREAM);
  }

  @Test
  @DisplayName("leaves nothing to release when a page goes in the midst of an event")
  void dropped() {
    StepVerifier.create(written())
        .assertNext(event -> StepVerifier.create(Flux.from(event), 0).thenCancel().verify())
        .thenCancel()
        .verify();
    assertThat(memory.metric().usedHeapMemory() + memory.metric().usedDirectMemory()).isZero();
  }

  /** Keeps what is to be written. */
  private final class Response extends AbstractServerHttpResponse {

    private final AtomicReference<Publisher<? extends Publisher<? extends DataBuffer>>> body =
        new AtomicReference<>(Flux.empty());

    private Response() {
      super(new NettyDataBufferFactory(memory));
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // As Spring declares it.
    public <T> T getNativeResponse() {
      throw new UnsupportedOperationException();
    }

    @Override
    protected Mono<Void> writeWithInternal(Publisher<? extends DataBuffer> whole) {
      return Mono.error(new UnsupportedOperationException());
    }

    @Override
    protected Mono<Void> writeAndFlushWithInternal(
        Publisher<? extends Publisher<? extends DataBuffer>> parts) {
      body.set(parts);
      return Mono.never();
    }

    @Override
    protected void applyStatusCode() {}

    @Override
    protected void applyHeaders() {}

    @Override
    protected void applyCookies() {}
  }
}
