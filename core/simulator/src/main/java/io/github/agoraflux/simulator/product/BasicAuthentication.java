package io.github.agoraflux.simulator.product;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** HTTP Basic with customer ID and customer secret. */
final class BasicAuthentication implements Authentication {

  private static final String SCHEME = "basic ";

  private final byte[] expected;

  BasicAuthentication(String customerId, String customerSecret) {
    expected = (customerId + ":" + customerSecret).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Verdict check(Call call) {
    String header = call.request().header("Authorization");
    if (header == null) {
      return MISSING;
    }
    byte[] given = credentials(header);
    return given != null && MessageDigest.isEqual(given, expected) ? ACCEPTED : WRONG;
  }

  private static byte @Nullable [] credentials(String header) {
    if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return null;
    }
    try {
      return Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }
}
