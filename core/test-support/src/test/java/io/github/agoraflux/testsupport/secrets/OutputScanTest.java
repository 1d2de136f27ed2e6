package io.github.agoraflux.testsupport.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputScanTest {

  private static final String SECRET = "gehe\u00edm + \"\u7d55\u5bc6\"";

  @TempDir private Path folder;

  private OutputScan scan(Map<String, String> secrets, String... lines) throws IOException {
    Files.write(folder.resolve("some.log"), List.of(lines));
    OutputScan scan = new OutputScan(secrets);
    scan.readAll(folder);
    return scan;
  }

  @Test
  void namesFileAndLineOfEachForm() throws IOException {
    byte[] bytes = SECRET.getBytes(StandardCharsets.UTF_8);
    String encoded = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
    OutputScan scan =
        scan(
            Map.of(SECRET, "Here.made:7"),
            "nothing",
            "<" + SECRET + ">",
            Base64.getEncoder().encodeToString(bytes),
            Base64.getUrlEncoder().encodeToString(bytes),
            "?q=" + encoded,
            "?q=" + encoded.replace("+", "%20"),
            HexFormat.of().formatHex(bytes),
            SECRET.replace("\"", "\\\""));

    assertThat(scan.findings()).extracting(Finding::file).containsOnly("some.log");
    assertThat(scan.findings())
        .extracting(Finding::line)
        .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(scan.findings())
        .extracting(Finding::kind)
        .allMatch(kind -> kind.endsWith("made at Here.made:7"));
  }

  @Test
  void findsTheCredentialsOfAHeaderWithoutItsScheme() throws IOException {
    assertThat(scan(Map.of("Basic Zm9vOmJhcg==", "X"), "Zm9vOmJhcg==").findings()).hasSize(1);
  }

  @Test
  void findsTheLinesOfASecretOfSeveral() throws IOException {
    assertThat(scan(Map.of("first line\nsecond line", "X"), "second line").findings()).hasSize(1);
  }

  @Test
  void readsEveryLogAndNothingElse() throws IOException {
    Files.writeString(folder.resolve("other.log"), "long-secret");
    Files.writeString(folder.resolve("summary.txt"), "long-secret");

    assertThat(scan(Map.of("long-secret", "X"), "none").findings())
        .extracting(Finding::file)
        .containsExactly("other.log");
  }

  @Test
  void countsWhatItCannotLookFor() throws IOException {
    OutputScan scan = scan(Map.of("short", "X", "long-secret", "Y"), "short", "long-secret");

    assertThat(scan.summary())
        .isEqualTo("secrets: 2 watched, 0.0 MB of output read, 1 found, 1 too short to watch");
    assertThat(scan.tooShort()).containsExactly("X");
  }

  @Test
  void anErrorTellsNoSecret() throws IOException {
    OutputScan scan = scan(Map.of("long-secret", "Here.made:7"), "long-secret");

    assertThat(new SecretLeakError(scan.findings()))
        .hasMessageContaining("some.log:1: secret as it is, made at Here.made:7")
        .hasMessageNotContaining("long-secret");
  }
}
