package io.github.agoraflux.auth.whiteboard;

import io.github.agoraflux.auth.token.UnpredictableNumbers;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.Supplier;

/** Random UUIDs of version 4 that nobody can guess. */
final class Nonces {

  private static final long VERSION = 0x4000L;
  private static final long VERSION_CLEARED = ~0xF000L;
  private static final long VARIANT = 1L << 63;
  private static final long VARIANT_CLEARED = ~0L >>> 2;

  private Nonces() {}

  static Supplier<String> secure() {
    SecureRandom random = UnpredictableNumbers.source();
    return () ->
        new UUID(
                (random.nextLong() & VERSION_CLEARED) | VERSION,
                (random.nextLong() & VARIANT_CLEARED) | VARIANT)
            .toString();
  }
}
