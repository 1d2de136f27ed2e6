package io.github.agoraflux.simulator.signaling;

import io.github.agoraflux.simulator.json.Shape;
import io.github.agoraflux.simulator.product.Call;
import java.util.concurrent.ThreadLocalRandom;

/** What users, channels and requests are called. */
final class Ids {

  /** A user or a channel. */
  static final Shape SHAPE = Shape.text("[a-zA-Z0-9 !#$%&()+\\-:;<=.>?@\\[\\]^_{}|~,']{1,64}");

  private Ids() {}

  /** The user in the path, who must be told from other words by no space at either end. */
  static String sender(Call call) {
    String user = variable(call, "userId");
    if (!user.equals(user.strip())) {
      throw call.invalid("userId");
    }
    return user;
  }

  static String variable(Call call, String name) {
    String value = call.variable(name);
    if (SHAPE.misfit(name, value).isPresent()) {
      throw call.invalid(name);
    }
    return value;
  }

  /** A number that is larger than any signed one of 64 bits. */
  static String request() {
    return Long.toUnsignedString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
  }
}
