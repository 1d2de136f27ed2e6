package io.github.agoraflux.simulator.whiteboard;

import io.github.agoraflux.simulator.auth.NetlessToken;
import io.github.agoraflux.simulator.auth.NetlessToken.Kind;
import io.github.agoraflux.simulator.auth.WhiteboardRole;
import io.github.agoraflux.simulator.auth.WhiteboardTokens;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Ids;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The three verbs that make tokens. */
final class TokenOperations {

  private final WhiteboardTokens tokens;
  private final InstantSource clock;
  private final DataCenters dataCenters;

  TokenOperations(WhiteboardTokens tokens, InstantSource clock, DataCenters dataCenters) {
    this.tokens = tokens;
    this.clock = clock;
    this.dataCenters = dataCenters;
  }

  Answer ofTeam(Call call) {
    dataCenters.of(call);
    Map<String, @Nullable Object> body = call.body(Shapes.SDK_TOKEN);
    String accessKey = String.valueOf(body.get("accessKey"));
    if (!tokens.areKeys(accessKey, String.valueOf(body.get("secretAccessKey")))) {
      throw BoardErrors.refusal(401, "invalid access key");
    }
    return token(Kind.SDK, null, body);
  }

  Answer ofRoom(Call call) {
    String uuid = call.variable("uuid");
    if (dataCenters.of(call).rooms().find(uuid).isEmpty()) {
      throw BoardErrors.noRoom();
    }
    return token(Kind.ROOM, uuid, body(call));
  }

  Answer ofTask(Call call) {
    String uuid = call.variable("uuid");
    DataCenter here = dataCenters.of(call);
    if (here.conversions().find(uuid).or(() -> here.legacyConversions().find(uuid)).isEmpty()) {
      throw BoardErrors.refusal(404, "task not found");
    }
    return token(Kind.TASK, uuid, body(call));
  }

  /** Nobody gives what he does not have. */
  private static Map<String, @Nullable Object> body(Call call) {
    Map<String, @Nullable Object> body = call.body(Shapes.TOKEN);
    WhiteboardRole wanted = role(body);
    boolean may =
        Optional.ofNullable(call.request().header("token"))
            .flatMap(NetlessToken::parse)
            .filter(own -> own.role().includes(wanted))
            .isPresent();
    if (!may) {
      throw BoardErrors.refusal(403, "token access role " + wanted + " forbidden");
    }
    return body;
  }

  private Answer token(Kind kind, @Nullable String uuid, Map<String, @Nullable Object> body) {
    long lifespan = Numbers.whole(body.get("lifespan")).orElse(0L);
    Instant expiry = lifespan == 0 ? null : clock.instant().plusMillis(lifespan);
    String token = tokens.mint(kind, role(body), uuid, expiry, Ids.uuid().toString());
    return RoomOperations.answer(201, token).acted();
  }

  private static WhiteboardRole role(Map<String, @Nullable Object> body) {
    return WhiteboardRole.named(String.valueOf(body.get("role"))).orElse(WhiteboardRole.READER);
  }
}
