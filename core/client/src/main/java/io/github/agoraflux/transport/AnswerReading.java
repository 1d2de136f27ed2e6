package io.github.agoraflux.transport;

import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.relay.Relay;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClientResponse;

/** Reads an answer to its end, up to a cap. */
final class AnswerReading implements BiFunction<HttpClientResponse, ByteBufFlux, Publisher<Reply>> {

  private final int cap;

  AnswerReading(int cap) {
    this.cap = cap;
  }

  @Override
  public Publisher<Reply> apply(HttpClientResponse response, ByteBufFlux content) {
    return new Read(response, content, cap);
  }

  private static final class Read extends Mono<Reply> {

    private final HttpClientResponse response;
    private final ByteBufFlux content;
    private final int cap;

    Read(HttpClientResponse response, ByteBufFlux content, int cap) {
      this.response = response;
      this.content = content;
      this.cap = cap;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Reply> awaiting) {
      new Reader(awaiting, this).begin();
    }
  }

  private static final class Reader extends Relay<ByteBuf, Reply> {

    private final ByteBufFlux content;
    private final int status;
    private final HttpHeaders headers;
    private final AnswerBody body;

    Reader(CoreSubscriber<? super Reply> awaiting, Read answer) {
      super(awaiting);
      this.content = answer.content;
      this.status = answer.response.status().code();
      this.headers = answer.response.responseHeaders();
      int announced = headers.getInt(HttpHeaderNames.CONTENT_LENGTH, 0);
      this.body = new AnswerBody(answer.cap, announced);
    }

    @Override
    protected ByteBufFlux source() {
      return content;
    }

    @Override
    protected void onItem(ByteBuf chunk) {
      try {
        body.append(chunk);
      } catch (AnswerBody.AnswerTooLargeException e) {
        refuse(e);
      }
    }

    @Override
    protected void onEnd() {
      deliver(Reply.of(status, headers::get, body.toBytes()));
    }
  }
}
