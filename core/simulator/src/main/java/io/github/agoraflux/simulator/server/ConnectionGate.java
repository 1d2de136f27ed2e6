package io.github.agoraflux.simulator.server;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The first handler of a connection, next to its socket: it can hold back what comes in and goes
 * out, as a network does that loses everything, and it can reset the connection.
 */
final class ConnectionGate extends ChannelDuplexHandler {

  private final Connections connections;
  private final Queue<Object> heldBack = new ArrayDeque<>();
  private final AtomicReference<@Nullable ChannelHandlerContext> context = new AtomicReference<>();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private boolean readWanted;
  private boolean flushWanted;

  ConnectionGate(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context.set(ctx);
    connections.add(this);
    ctx.channel()
        .closeFuture()
        .addListener(
            end -> {
              connections.remove(this);
              closed.complete(null);
            });
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    heldBack.forEach(ReferenceCountUtil::release);
    heldBack.clear();
  }

  @Override
  public void read(ChannelHandlerContext ctx) {
    if (connections.areStalled()) {
      readWanted = true;
    } else {
      ctx.read();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (connections.areStalled() || !heldBack.isEmpty()) {
      heldBack.add(message);
    } else {
      ctx.fireChannelRead(message);
    }
  }

  @Override
  public void flush(ChannelHandlerContext ctx) {
    if (connections.areStalled()) {
      flushWanted = true;
    } else {
      ctx.flush();
    }
  }

  /** Lets pass what was held back. */
  void resume() {
    onLoop(
        ctx -> {
          for (Object message = heldBack.poll(); message != null; message = heldBack.poll()) {
            ctx.fireChannelRead(message);
          }
          ctx.fireChannelReadComplete();
          if (flushWanted) {
            flushWanted = false;
            ctx.flush();
          }
          if (readWanted) {
            readWanted = false;
            ctx.read();
          }
        });
  }

  /** Resets the connection. */
  void reset() {
    onLoop(
        ctx -> {
          if (ctx.channel().isOpen()) {
            ctx.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            ctx.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
          }
        });
  }

  /** Closes the connection in the normal way. */
  void close() {
    onLoop(ctx -> ctx.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE));
  }

  /** Completes when the connection is closed. */
  CompletableFuture<Void> closed() {
    return closed;
  }

  EventLoop eventLoop() {
    return required().channel().eventLoop();
  }

  private void onLoop(Consumer<ChannelHandlerContext> action) {
    ChannelHandlerContext ctx = required();
    ctx.executor().execute(() -> action.accept(ctx));
  }

  private ChannelHandlerContext required() {
    ChannelHandlerContext ctx = context.get();
    if (ctx == null) {
      throw new IllegalStateException("the connection has not begun");
    }
    return ctx;
  }
}
