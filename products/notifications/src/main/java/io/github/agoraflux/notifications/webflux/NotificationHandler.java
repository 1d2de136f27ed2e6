package io.github.agoraflux.notifications.webflux;

import io.github.agoraflux.notifications.NotificationReceiver;
import io.github.agoraflux.notifications.Reception;
import io.github.agoraflux.notifications.Webhook;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Hands requests to a {@link NotificationReceiver} as they come over the wire, and answers them.
 * Mount it wherever Agora is told to send to:
 *
 * <pre>{@code
 * RouterFunctions.route().POST("/agora", NotificationHandler.of(receiver)).build();
 * }</pre>
 */
public final class NotificationHandler implements HandlerFunction<ServerResponse> {

  private static final byte[] NOTHING = {};
  private static final String ANSWER = "{}";

  private final NotificationReceiver receiver;

  private NotificationHandler(NotificationReceiver receiver) {
    this.receiver = receiver;
  }

  /**
   * A handler.
   *
   * @param receiver receives the notifications
   * @return the handler
   */
  public static NotificationHandler of(NotificationReceiver receiver) {
    return new NotificationHandler(receiver);
  }

  @Override
  public Mono<ServerResponse> handle(ServerRequest request) {
    return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), Webhook.LARGEST_BODY)
        .map(NotificationHandler::bytes)
        .defaultIfEmpty(NOTHING)
        .flatMap(body -> receiver.receive(body, request.headers()::firstHeader))
        .onErrorReturn(DataBufferLimitException.class, Reception.Reason.TOO_LARGE.status())
        .flatMap(
            status ->
                ServerResponse.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(ANSWER));
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }
}
