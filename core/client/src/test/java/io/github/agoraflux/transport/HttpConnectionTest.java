package io.github.agoraflux.transport;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class HttpConnectionTest {

  /** An application may stop the process's event loops before it closes its clients. */
  @Test
  void isClosedWithItsEventLoop() throws InterruptedException {
    EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    NioSocketChannel channel = new NioSocketChannel();
    loops.register(channel).sync();
    HttpConnection connection = new HttpConnection(channel, Duration.ofSeconds(1), 1);
    loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();

    StepVerifier.create(connection.close()).expectComplete().verify(Duration.ofSeconds(20));
  }
}
