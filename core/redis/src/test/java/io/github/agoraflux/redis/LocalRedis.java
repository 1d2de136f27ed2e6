package io.github.agoraflux.redis;

import static redis.embedded.core.ExecutableProvider.newJarResourceProvider;
import static redis.embedded.core.ExecutableProvider.newProvidedVersionsMap;
import static redis.embedded.model.OsArchitecture.UNIX_x86_64;

import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.protocol.CommandType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import redis.embedded.RedisServer;
import redis.embedded.model.OsArchitecture;

/**
 * A real Redis server on a free port of this machine, from an artifact of the build. On 64-bit
 * Linux it is the 32-bit binary, which is linked statically and needs no library of the machine's;
 * should the machine not run such, the other one.
 */
final class LocalRedis implements AutoCloseable {

  private static final String STATIC_BINARY = "/redis-server-6.2.7-linux-386";

  private final int port = freePort();
  private RedisServer server;

  private LocalRedis() {
    server = start(port);
  }

  /** One that is new, and grants nothing for a while. */
  static LocalRedis fresh() {
    return new LocalRedis();
  }

  /** One that has been there for long. */
  static LocalRedis known() {
    LocalRedis redis = new LocalRedis();
    redis.ask(commands -> commands.set("agoraflux:born", "1"));
    return redis;
  }

  String uri() {
    return "redis://127.0.0.1:" + port;
  }

  /** The address with a user and a password of its own, who may do all but what is taken back. */
  String uriOf(String user, String password, CommandType... denied) {
    AclSetuserArgs rights =
        AclSetuserArgs.Builder.on().addPassword(password).allKeys().allCommands();
    for (CommandType command : denied) {
      rights.removeCommand(command);
    }
    ask(commands -> commands.aclSetuser(user, rights));
    return "redis://" + user + ":" + password + "@127.0.0.1:" + port;
  }

  /** Asks it something with a client of the test's own. */
  <T> T ask(Function<RedisCommands<String, String>, T> question) {
    try (RedisClient client = RedisClient.create(uri());
        StatefulRedisConnection<String, String> connection = client.connect()) {
      return question.apply(connection.sync());
    }
  }

  /** The names of all keys. */
  List<String> keys() {
    return ask(commands -> commands.keys("*"));
  }

  /** It dies, and forgets everything. */
  void kill() {
    try {
      server.stop();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void restart() {
    server = start(port);
  }

  @Override
  public void close() {
    kill();
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
