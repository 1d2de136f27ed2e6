package io.github.agoraflux.samples.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.samples.dashboard.Dashboard;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * A page in Chromium whose script stands still for a minute, and what that costs the server: {@code
 * mvn -ntp -pl samples/dashboard -am -Pbrowser -Dtests.excluded= -Dtest=StalledBrowserMeasurement
 * test}. The server has a JVM of its own, so that nothing of the tests is measured.
 */
@Tag("measurement")
@Tag("browser")
@DisplayName("A browser that stalls for 60 s")
class StalledBrowserMeasurement {

  private static final Pattern ADDRESS = Pattern.compile("Dashboard: http://localhost:(\\d+)");
  private static final Pattern CALLS =
      Pattern.compile(
          "agora_client_calls_seconds_count\\{[^}]*operation=\"([^\"]+)\"[^}]*} ([0-9.E]+)");
  private static final Pattern LIVE = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

  /** What only pages ask for. */
  private static final String POLL = "channel-management.list-channels";

  private static final int STALL = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** For the simulator in the server, which keeps events that nobody has asked for. */
  private static final long LEEWAY = 1_000_000;

  @Test
  @Timeout(value = 4, unit = TimeUnit.MINUTES)
  @DisplayName("neither grows the server's heap nor keeps it polling")
  void stall() throws Exception {
    Process server = server();
    try (BufferedReader output = server.inputReader(StandardCharsets.UTF_8);
        Chromium chromium = Chromium.start()) {
      int port = port(output);
      try (Tab tab = chromium.open("http://localhost:" + port + "/", 1280, 800)) {
        tab.await("document.querySelectorAll('.channel').length >= 5");
        // A server that has just started still fetches what it needs for good.
        tab.await("performance.now() > 25000");
        tab.await("performance.now() > 50000");
        // The first look of all loads what looks.
        Reading.of(server, port);
        Reading before = Reading.of(server, port);
        tab.value(
            "setTimeout(() => { const end = Date.now() + "
                + STALL * 1000
                + "; while (Date.now() < end); window.moved = true; }), 0");
        // Answered only when the page's script goes on.
        tab.await("window.moved");
        Reading after = Reading.of(server, port);
        tab.await("document.getElementById('connection').dataset.state === 'live'");
        String newest = tab.value("document.querySelector('#event-list time').dateTime");
        tab.await("document.querySelector('#event-list time').dateTime !== '" + newest + "'");
        Flux.interval(Duration.ofSeconds(1), Schedulers.boundedElastic())
            .filter(second -> Reading.polls(port) > after.polls())
            .blockFirst(PATIENCE);
        Reading resumed = Reading.of(server, port);

        print("before the stall", before);
        print("after " + STALL + " s", after);
        print("when it moves again", resumed);
        assertThat(after.polls() - before.polls()).isLessThan(STALL / 4);
        assertThat(resumed.polls()).isGreaterThan(after.polls());
        assertThat(after.heap()).isLessThan(before.heap() + LEEWAY);
      }
    } finally {
      server.destroy();
    }
  }

  private static Process server() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-classpath",
            classpath(),
            Dashboard.class.getName(),
            "--spring.profiles.active=demo",
            "--dashboard.demo.outage=0",
            "--server.port=0")
        .redirectErrorStream(true)
        .start();
  }

  /** Without what tests bring, which would log and watch everything. */
  private static String classpath() {
    String tests = System.getProperty("java.class.path");
    return Stream.of(
            System.getProperty("surefire.test.class.path", tests).split(File.pathSeparator))
        .filter(entry -> !entry.contains("test-support") && !entry.contains("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int port(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return Integer.parseInt(address.group(1));
      }
    }
    throw new IOException("the server has ended before it was ready");
  }

  private static void print(String when, Reading reading) {
    System.out.printf(
        Locale.ROOT,
        "%-20s live heap %,d bytes, %d calls to %s%n",
        when,
        reading.heap(),
        reading.polls(),
        POLL);
  }

  /**
   * The server at a moment.
   *
   * @param heap the bytes that live after a full collection
   * @param polls how many calls were made that only pages ask for
   */
  private record Reading(long heap, long polls) {

    static Reading of(Process server, int port) {
      try {
        return new Reading(heap(server), polls(port));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    private static long heap(Process server) throws IOException {
      Process histogram =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  Long.toString(server.pid()),
                  "GC.class_histogram")
              .start();
      String told = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher total = LIVE.matcher(told);
      assertThat(total.find()).as(told).isTrue();
      return Long.parseLong(total.group(1));
    }

    static long polls(int port) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/prometheus"))
              .build();
      try {
        String metrics =
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        return CALLS
            .matcher(metrics)
            .results()
            .filter(call -> call.group(1).equals(POLL))
            .mapToLong(call -> (long) Double.parseDouble(call.group(2)))
            .sum();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
  }
}
