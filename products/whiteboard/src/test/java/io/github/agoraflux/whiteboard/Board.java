package io.github.agoraflux.whiteboard;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.WhiteboardCredential;
import io.github.agoraflux.auth.token.Token;
import io.github.agoraflux.auth.token.TokenSource;
import io.github.agoraflux.auth.whiteboard.WhiteboardRole;
import io.github.agoraflux.auth.whiteboard.WhiteboardScope;
import io.github.agoraflux.auth.whiteboard.WhiteboardTokenIssuer;
import io.github.agoraflux.harness.TimedWire;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/** Both faces of the whiteboard in one data center, and clients that have its tokens. */
record Board(Whiteboard whiteboard, LegacyConversions legacy) {

  static final Duration PATIENCE = Duration.ofSeconds(20);
  static final String ACCESS_KEY = "board-access-key";
  static final String SECRET_KEY = "board-s3cret-key";
  static final String DOCUMENTED_TOKEN = "NETLESSSDK_YWs9QlxxxxxxM2MjRi";

  static Board over(AgoraClient agora) {
    return over(agora, settings -> {});
  }

  static Board over(AgoraClient agora, Consumer<WhiteboardSettingsBuilder> settings) {
    return new Board(
        Whiteboard.over(agora, DataCenter.US_SV, settings),
        LegacyConversions.over(agora, DataCenter.US_SV, settings));
  }

  /** Over sockets, with tokens minted for the simulator. */
  static Wire<Board> wire() {
    return wire(Board::over, client -> {});
  }

  static Wire<Board> wire(Function<AgoraClient, Board> face, Consumer<AgoraClientBuilder> changes) {
    return new Wire<>(
        face,
        settings -> settings.whiteboardAccessKey(ACCESS_KEY).whiteboardSecretKey(SECRET_KEY),
        client -> {
          client
              .credential(sdkToken())
              .credential(WhiteboardCredential.tasks(issuer(), WhiteboardRole.READER));
          changes.accept(client);
        });
  }

  /** A token that never ends, whatever time it is at the other side. */
  private static WhiteboardCredential sdkToken() {
    return WhiteboardCredential.of(
        WhiteboardScope.SDK,
        ACCESS_KEY,
        TokenSource.minting(
            () -> issuer().sdk(WhiteboardRole.ADMIN, WhiteboardTokenIssuer.FOREVER)));
  }

  /** By the clock of the other side. */
  static WhiteboardTokenIssuer issuer() {
    return WhiteboardTokenIssuer.of(ACCESS_KEY, SECRET_KEY).clock(() -> Wire.NOW);
  }

  /** A client that bears the token of Agora's examples, whatever an operation takes. */
  static void documented(AgoraClientBuilder client) {
    for (WhiteboardScope scope : WhiteboardScope.values()) {
      client.credential(
          WhiteboardCredential.of(
              scope,
              "BUxxxxxxrc",
              TokenSource.minting(() -> Token.of(Secret.of(DOCUMENTED_TOKEN), Instant.MAX))));
    }
  }

  /** In virtual time, without a socket. */
  static TimedWire<Board> timed(Function<AgoraClient, Board> face) {
    return new TimedWire<>(face, Board::documented);
  }

  static io.github.agoraflux.simulator.whiteboard.DataCenter at(AgoraSimulator agora) {
    return agora.whiteboard("us-sv");
  }
}
