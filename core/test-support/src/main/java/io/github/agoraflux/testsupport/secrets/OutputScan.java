package io.github.agoraflux.testsupport.secrets;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads all that a test run wrote and looks for secrets in it. */
final class OutputScan {

  private final SecretIndex index;
  private final int watched;
  private final List<String> tooShort;
  private final List<Finding> findings = new ArrayList<>();
  private long bytes;

  /**
   * @param secrets what to look for, each with the place that made it
   */
  OutputScan(Map<String, String> secrets) {
    index =
        new SecretIndex(
            secrets.entrySet().stream()
                .flatMap(secret -> SecretForm.of(secret.getKey(), secret.getValue()).stream())
                .toList());
    watched = secrets.size();
    tooShort =
        secrets.entrySet().stream()
            .filter(secret -> secret.getKey().length() < SecretForm.SHORTEST)
            .map(Map.Entry::getValue)
            .toList();
  }

  /** Reads the files that end in {@code .log}. */
  void readAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> children = Files.list(folder)) {
      files = children.filter(file -> file.toString().endsWith(".log")).sorted().toList();
    }
    for (Path file : files) {
      read(file);
    }
  }

  private void read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    bytes += Files.size(file);
    // Latin-1 keeps each byte as one character, whatever was written.
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        search(name, number, line);
      }
    }
  }

  private void search(String file, long number, String line) {
    for (SecretForm form : index.find(line)) {
      findings.add(new Finding(file, number, form.meaning()));
    }
    for (String pattern : CredentialPattern.find(line)) {
      findings.add(new Finding(file, number, pattern));
    }
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The places that made the secrets that were not looked for. */
  List<String> tooShort() {
    return tooShort;
  }

  /** The run in one line. */
  String summary() {
    return String.format(
        Locale.ROOT,
        "secrets: %d watched, %.1f MB of output read, %d found, %d too short to watch",
        watched,
        bytes / 1e6,
        findings.size(),
        tooShort.size());
  }
}
