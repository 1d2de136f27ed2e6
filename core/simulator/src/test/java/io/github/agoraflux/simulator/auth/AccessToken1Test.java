package io.github.agoraflux.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reading and verifying tokens of version 006. */
class AccessToken1Test {

  private static final String APP_ID = "970CA35de60c44645bbae8a215061b33";
  private static final String CERTIFICATE = "5CFd2fd1755d40ecb72977518be15d3b";
  private static final String CHANNEL = "7d72365eb983485397e3e3f9d460bdda";
  private static final String USER = "2882341273";

  /** Made by Agora's own builder with salt 1, end 1111111 and a privilege until 1446455471. */
  private static final String AGORAS =
      "006970CA35de60c44645bbae8a215061b33IACV0fZUBw+72cVoL9eyGGh3Q6Poi8bgjwVLnyKSJyOXR7dIfRBXoFHlEAABAAAAR"
          + "/QQAAEAAQCvKDdW";

  @Test
  @DisplayName("A token made by Agora's own builder is read and found genuine")
  void vector() {
    AccessToken1 token = AccessToken1.parse(AGORAS).orElseThrow();

    assertThat(token.appId()).isEqualTo(APP_ID);
    assertThat(token.isSignedWith(CERTIFICATE, CHANNEL, USER)).isTrue();
    assertThat(token.isSignedWith(CERTIFICATE, CHANNEL, "1")).isFalse();
    assertThat(token.isSignedWith(CERTIFICATE, "room", USER)).isFalse();
    assertThat(token.isSignedWith(APP_ID, CHANNEL, USER)).isFalse();
    assertThat(token.grants(1, Instant.ofEpochSecond(1111110))).isTrue();
    assertThat(token.grants(1, Instant.ofEpochSecond(1111111))).isFalse();
    assertThat(token.grants(2, Instant.ofEpochSecond(1))).isFalse();
  }

  @Test
  @DisplayName("A token that was cut off anywhere is not read")
  void truncated() {
    for (int length = 0; length < AGORAS.length(); length++) {
      assertThat(AccessToken1.parse(AGORAS.substring(0, length))).as("%d", length).isEmpty();
    }
  }

  @Test
  @DisplayName("A change of any byte that the signature covers is noticed")
  void mutated() {
    Random random = new Random(6);
    int content = "006".length() + APP_ID.length();
    byte[] genuine = java.util.Base64.getDecoder().decode(AGORAS.substring(content));
    int checksums = 2 + 32;
    for (int i = 0; i < 20_000; i++) {
      byte[] mutant = Mutation.of(genuine, random);
      if (java.util.Arrays.mismatch(genuine, mutant) >= checksums
          && java.util.Arrays.mismatch(genuine, mutant) < checksums + 8
          && mutant.length == genuine.length) {
        continue;
      }
      String token =
          AGORAS.substring(0, content) + java.util.Base64.getEncoder().encodeToString(mutant);
      assertThat(
              AccessToken1.parse(token)
                  .filter(parsed -> parsed.isSignedWith(CERTIFICATE, CHANNEL, USER)))
          .as(token)
          .isEmpty();
    }
  }
}
