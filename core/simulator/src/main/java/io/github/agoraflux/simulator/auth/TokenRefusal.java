package io.github.agoraflux.simulator.auth;

/**
 * Why a token does not let its bearer in, in the words of the documents.
 *
 * @param status the HTTP status of the answer
 * @param message its message
 */
public record TokenRefusal(int status, String message) {

  static final TokenRefusal FORMAT = new TokenRefusal(401, "invalid format of token");
  static final TokenRefusal EXPIRED = new TokenRefusal(401, "expired token");
  static final TokenRefusal SIGNATURE = new TokenRefusal(401, "invalid signature of token");

  static TokenRefusal role(WhiteboardRole ofToken) {
    return new TokenRefusal(403, "token access role " + ofToken + " forbidden");
  }

  static TokenRefusal resource(NetlessToken.Kind wanted) {
    return new TokenRefusal(403, "token access " + wanted.resource() + " forbidden");
  }
}
