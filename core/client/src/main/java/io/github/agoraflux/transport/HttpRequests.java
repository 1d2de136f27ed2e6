package io.github.agoraflux.transport;

import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.operation.HttpMethod;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpVersion;

/** Makes the requests of attempts. */
final class HttpRequests {

  private final boolean compression;

  HttpRequests(boolean compression) {
    this.compression = compression;
  }

  /** What is written for a call; its headers are checked once more on the way. */
  FullHttpRequest of(Call call, String requestId) {
    byte[] body = call.body();
    ByteBuf content = body == null ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body);
    HttpMethod method = call.operation().template().method();
    FullHttpRequest request =
        new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, named(method), call.target(), content);
    HttpHeaders headers = request.headers();
    headers.set(HttpHeaderNames.HOST, call.endpoint().authority());
    call.headers().forEach(headers::set);
    headers.set(NettyTransport.REQUEST_ID, requestId);
    if (compression) {
      headers.set(HttpHeaderNames.ACCEPT_ENCODING, HttpHeaderValues.GZIP);
    }
    if (body != null || hasContent(method)) {
      headers.setInt(HttpHeaderNames.CONTENT_LENGTH, content.readableBytes());
    }
    return request;
  }

  /** Servers expect a length of these even where it is zero. */
  private static boolean hasContent(HttpMethod method) {
    return switch (method) {
      case POST, PUT, PATCH -> true;
      case GET, DELETE -> false;
    };
  }

  private static io.netty.handler.codec.http.HttpMethod named(HttpMethod method) {
    return switch (method) {
      case GET -> io.netty.handler.codec.http.HttpMethod.GET;
      case POST -> io.netty.handler.codec.http.HttpMethod.POST;
      case PUT -> io.netty.handler.codec.http.HttpMethod.PUT;
      case PATCH -> io.netty.handler.codec.http.HttpMethod.PATCH;
      case DELETE -> io.netty.handler.codec.http.HttpMethod.DELETE;
    };
  }
}
