package io.github.agoraflux.transport;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.relay.Relay;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.NoSuchElementException;
import org.reactivestreams.Publisher;
import reactor.core.CoreSubscriber;
import reactor.netty.NettyOutbound;
import reactor.netty.http.client.HttpClientRequest;
import reactor.util.context.Context;

/**
 * One attempt on the wire. It travels in the Reactor context, so that what writes requests can be
 * made once for each endpoint and find the one to write.
 */
final class Attempt extends Relay<Reply, Reply> {

  private final Call call;
  private final String requestId;
  private final NettyTransport transport;
  private final Context context;

  Attempt(
      CoreSubscriber<? super Reply> awaiting,
      Call call,
      String requestId,
      NettyTransport transport) {
    super(awaiting);
    this.call = call;
    this.requestId = requestId;
    this.transport = transport;
    this.context = awaiting.currentContext().put(Attempt.class, this);
  }

  /** Writes the request of the attempt in whose context it is called. */
  static Publisher<Void> write(HttpClientRequest request, NettyOutbound outbound) {
    return request.currentContextView().get(Attempt.class).writeTo(request, outbound);
  }

  private Publisher<Void> writeTo(HttpClientRequest request, NettyOutbound outbound) {
    HttpHeaders headers = request.requestHeaders();
    call.headers().forEach(headers::set);
    headers.set(NettyTransport.REQUEST_ID, requestId);
    byte[] body = call.body();
    call.sending();
    if (body == null) {
      return outbound;
    }
    headers.setInt(HttpHeaderNames.CONTENT_LENGTH, body.length);
    return outbound.sendObject(Unpooled.wrappedBuffer(body));
  }

  @Override
  protected Publisher<Reply> source() {
    return transport.answer(call);
  }

  @Override
  protected void onItem(Reply reply) {
    deliver(reply);
  }

  @Override
  protected void onEnd() {
    onFailure(new NoSuchElementException("the exchange ended without an answer"));
  }

  @Override
  protected void onFailure(Throwable failure) {
    boolean known = failure instanceof AgoraException || failure instanceof Error;
    fail(known ? failure : transport.translate(failure, call));
  }

  @Override
  public Context currentContext() {
    return context;
  }
}
