package io.github.agoraflux.simulator.product;

import io.github.agoraflux.simulator.auth.WhiteboardAccess;
import io.github.agoraflux.simulator.auth.WhiteboardTokens;
import java.util.List;

/** A whiteboard token in the {@code token} header. */
final class WhiteboardAuthentication implements Authentication {

  private final WhiteboardTokens tokens;
  private final List<WhiteboardAccess> access;

  WhiteboardAuthentication(WhiteboardTokens tokens, List<WhiteboardAccess> access) {
    this.tokens = tokens;
    this.access = access;
  }

  @Override
  public Verdict check(Call call) {
    String token = call.request().header("token");
    if (token == null) {
      return MISSING;
    }
    return tokens
        .refusal(token, access, call.variables().get("uuid"), call.request().head().at())
        .<Verdict>map(refusal -> new Verdict.Refused(refusal.status(), refusal.message()))
        .orElse(ACCEPTED);
  }
}
