package io.github.agoraflux.auth.accesstoken;

import java.security.SecureRandom;
import java.util.function.IntSupplier;

/** Salts that nobody can guess. */
final class Salts {

  private Salts() {}

  static IntSupplier secure() {
    return new SecureRandom()::nextInt;
  }
}
