package io.github.agoraflux.samples.snippets;

import static redis.embedded.core.ExecutableProvider.newJarResourceProvider;
import static redis.embedded.core.ExecutableProvider.newProvidedVersionsMap;
import static redis.embedded.model.OsArchitecture.UNIX_x86_64;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import redis.embedded.RedisServer;
import redis.embedded.model.OsArchitecture;

/** A Redis server that has been there for long, on a free port of this machine. */
final class LocalRedis implements AutoCloseable {

  /** Linked statically: needs no library of the machine's. */
  private static final String STATIC_BINARY = "/redis-server-6.2.7-linux-386";

  private final int port = freePort();
  private final RedisServer server = start(port);

  LocalRedis() {
    ask(commands -> commands.set("agoraflux:born", "1"));
  }

  String uri() {
    return "redis://127.0.0.1:" + port;
  }

  /** The names of all keys. */
  List<String> keys() {
    return ask(commands -> commands.keys("*"));
  }

  private <T> T ask(Function<RedisCommands<String, String>, T> question) {
    try (RedisClient client = RedisClient.create(uri());
        StatefulRedisConnection<String, String> connection = client.connect()) {
      return question.apply(connection.sync());
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RedisServer start(int port) {
    try {
      return start(port, STATIC_BINARY);
    } catch (IOException notRunnableHere) {
      try {
        return start(port, newProvidedVersionsMap().get(UNIX_x86_64));
      } catch (IOException e) {
        e.addSuppressed(notRunnableHere);
        throw new IllegalStateException(e);
      }
    }
  }

  private static RedisServer start(int port, String binary) throws IOException {
    Map<OsArchitecture, String> binaries = newProvidedVersionsMap();
    binaries.put(UNIX_x86_64, binary);
    RedisServer server =
        RedisServer.newRedisServer()
            .executableProvider(newJarResourceProvider(binaries))
            .port(port)
            .setting("save \"\"")
            .setting("appendonly no")
            .onShutdownForceStop(true)
            .build();
    server.start();
    return server;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
