package io.github.agoraflux.samples.dashboard.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without a window; its path is the system property {@code dashboard.browser}. */
final class Chromium implements AutoCloseable {

  private static final String READY = "DevTools listening on ";

  private final Process process;
  private final Path profile;
  private final DevTools devTools;

  private Chromium(Process process, Path profile, DevTools devTools) {
    this.process = process;
    this.profile = profile;
    this.devTools = devTools;
  }

  static Chromium start() throws IOException {
    Path profile = Files.createTempDirectory("chromium");
    Process process =
        new ProcessBuilder(
                System.getProperty("dashboard.browser", "chromium"),
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
    URI address = address(errors);
    Thread drain = new Thread(() -> errors.lines().forEach(line -> {}), "chromium-errors");
    drain.setDaemon(true);
    drain.start();
    return new Chromium(process, profile, DevTools.connect(address));
  }

  private static URI address(BufferedReader errors) throws IOException {
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      if (line.startsWith(READY)) {
        return URI.create(line.substring(READY.length()).strip());
      }
    }
    throw new IOException("Chromium has ended before it was ready");
  }

  Tab open(String url, int width, int height) {
    return open(url, width, height, "");
  }

  /** With a script that runs before those of the page. */
  Tab open(String url, int width, int height, String script) {
    return Tab.open(devTools, url, width, height, script);
  }

  @Override
  public void close() throws IOException {
    devTools.close();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(profile)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
