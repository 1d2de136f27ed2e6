package io.github.agoraflux.simulator.auth;

import java.util.Arrays;
import java.util.Random;

/** Something slightly other than what it was. */
final class Mutation {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=%&";

  private Mutation() {}

  /** A text with a character changed, removed or added, or cut off. */
  static String of(String text, Random random) {
    int at = random.nextInt(text.length());
    String any = String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    String mutant =
        switch (random.nextInt(4)) {
          case 0 -> text.substring(0, at) + text.substring(at + 1);
          case 1 -> text.substring(0, at) + any + text.substring(at);
          case 2 -> text.substring(0, at);
          default -> text.substring(0, at) + any + text.substring(at + 1);
        };
    return mutant.equals(text) ? of(text, random) : mutant;
  }

  /** Bytes of which one has a flipped bit, or is missing. */
  static byte[] of(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    byte[] mutant = bytes.clone();
    if (random.nextInt(4) == 0) {
      System.arraycopy(bytes, at + 1, mutant, at, bytes.length - at - 1);
      return Arrays.copyOf(mutant, bytes.length - 1);
    }
    mutant[at] ^= (byte) (1 << random.nextInt(8));
    return mutant;
  }
}
