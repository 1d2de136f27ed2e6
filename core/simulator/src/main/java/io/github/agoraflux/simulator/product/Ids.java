package io.github.agoraflux.simulator.product;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Identifiers made without waiting for entropy: they are unique, not secret. */
public final class Ids {

  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT = 1L << 63;

  private Ids() {}

  /**
   * A random UUID.
   *
   * @return the UUID
   */
  public static UUID uuid() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(
        (random.nextLong() & ~0xF000L) | VERSION_4, (random.nextLong() >>> 2) | VARIANT);
  }

  /**
   * A random identifier in Agora's usual form.
   *
   * @return 32 lower-case hexadecimal digits
   */
  public static String hex() {
    return uuid().toString().replace("-", "");
  }
}
