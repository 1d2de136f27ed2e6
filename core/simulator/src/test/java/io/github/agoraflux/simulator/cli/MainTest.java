package io.github.agoraflux.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.agoraflux.simulator.RawClient;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program: what it prints, how it runs and how it ends. */
class MainTest {

  private static final Pattern READY = Pattern.compile("AGORA SIMULATOR http=(\\d+) https=(\\d+)");

  /** A program that runs on a thread of its own until it is interrupted. */
  private static final class Running implements AutoCloseable {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private final BufferedReader out;
    private final Thread thread;
    private final String ready;

    Running(String... args) throws IOException {
      PipedInputStream in = new PipedInputStream();
      PrintStream print = new PrintStream(new PipedOutputStream(in), true, StandardCharsets.UTF_8);
      out = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      thread =
          new Thread(
              () -> {
                code.complete(Main.run(args, print, new PrintStream(err)));
                print.close();
              });
      thread.start();
      ready = out.readLine();
    }

    int port(int group) {
      Matcher matcher = READY.matcher(ready);
      assertThat(matcher.matches()).as(ready).isTrue();
      return Integer.parseInt(matcher.group(group));
    }

    int end() throws IOException {
      thread.interrupt();
      int ended = code.join();
      assertThat(out.readLine()).isNull();
      return ended;
    }

    @Override
    public void close() {
      thread.interrupt();
      code.join();
    }
  }

  private static int status(int port, String path, String authorization) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", authorization)
            .build();
    try {
      HttpResponse<Void> response =
          HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
      return response.statusCode();
    } catch (InterruptedException interrupted) {
      return fail(interrupted);
    }
  }

  @Test
  @DisplayName("It prints one line when it is ready, serves what was asked for and ends with 0")
  void run(@TempDir Path directory) throws IOException {
    Path certificate = directory.resolve("ca.pem");
    try (Running program =
        new Running(
            "--app-id=app",
            "--app-certificate=certificate",
            "--customer-id=me",
            "--customer-secret=mine-alone",
            "--whiteboard-access-key=ak",
            "--whiteboard-secret-key=sk",
            "--seed-channels=3",
            "--seed-converters=2",
            "--no-rate-limits",
            "--cert-out",
            certificate.toString(),
            "--fault",
            "media-push.list=status-503:1",
            "--fault=channel-management.list-users=status-500")) {
      String me = RawClient.basic("me", "mine-alone");
      int port = program.port(1);

      assertThat(program.port(2)).isNotEqualTo(port);
      for (int i = 0; i < 25; i++) {
        assertThat(status(port, "/dev/v1/channel/app", me)).isEqualTo(200);
      }
      assertThat(status(port, "/v1/projects/app/rtmp-converters", me)).isEqualTo(503);
      assertThat(status(port, "/v1/projects/app/rtmp-converters", me)).isEqualTo(200);
      assertThat(status(port, "/dev/v1/channel/user/app/x", me)).isEqualTo(500);
      assertThat(status(port, "/dev/v1/channel/user/app/x", me)).isEqualTo(500);
      assertThat(status(port, "/dev/v1/channel/app", RawClient.basic("me", "other")))
          .isEqualTo(401);
      assertThat(Files.readString(certificate)).startsWith("-----BEGIN CERTIFICATE-----");
      assertThat(program.end()).isZero();
      assertThat(program.err.toString(StandardCharsets.UTF_8)).isEmpty();
    }
  }

  @Test
  @DisplayName("What was made up is told on the error stream, and only that")
  void generatedCredentials() throws IOException {
    try (Running program = new Running("--customer-id", "me")) {
      assertThat(program.end()).isZero();
      String told = program.err.toString(StandardCharsets.UTF_8);

      assertThat(told)
          .contains("of no use anywhere else")
          .containsPattern("(?m)^ {2}app id +[0-9a-f]{32}$")
          .containsPattern("(?m)^ {2}app certificate +[0-9a-f]{32}$")
          .containsPattern("(?m)^ {2}customer secret +[0-9a-f]{32}$")
          .containsPattern("(?m)^ {2}whiteboard access key +[0-9a-f]{32}$")
          .containsPattern("(?m)^ {2}whiteboard secret key +[0-9a-f]{32}$")
          .doesNotContain("customer id");
    }
  }

  @Test
  @DisplayName("Ports can be chosen")
  void chosenPorts() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    try (Running program = new Running("--port", Integer.toString(free))) {
      assertThat(program.port(1)).isEqualTo(free);
    }
  }

  private record Ended(int code, String out, String err) {

    static Ended with(String... args) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int code = Main.run(args, new PrintStream(out), new PrintStream(err));
      return new Ended(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--nonsense",
        "argument",
        "--port=x",
        "--port=-1",
        "--port=65536",
        "--tls-port=99999",
        "--seed-channels=-5",
        "--seed-channels=many",
        "--app-id=",
        "--customer-id=a:b",
        "--fault=x",
        "--fault=x=nonsense",
        "--fault=x=truncate:0",
        "--fault=x=truncate:y",
        "--fault",
        "--port"
      })
  @DisplayName("Bad arguments are told with the usage on the error stream, and the code is 2")
  void badArguments(String argument) {
    Ended ended = Ended.with(argument);

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("Usage: agora-simulator");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h"})
  @DisplayName("Help names every option")
  void help(String option) {
    Ended ended = Ended.with(option);

    assertThat(ended.code()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .contains(
            "--port",
            "--tls-port",
            "--cert-out",
            "--app-id",
            "--app-certificate",
            "--customer-id",
            "--customer-secret",
            "--whiteboard-access-key",
            "--whiteboard-secret-key",
            "--seed-channels",
            "--seed-converters",
            "--no-rate-limits",
            "--fault",
            "--help",
            "--version");
  }

  @Test
  @DisplayName("The version is told")
  void version() {
    assertThat(Ended.with("--version"))
        .satisfies(
            ended -> {
              assertThat(ended.code()).isZero();
              assertThat(ended.out()).startsWith("agora-simulator ");
            });
  }

  @Test
  @DisplayName("What cannot be started is told in one line, and the code is 1")
  void cannotStart(@TempDir Path directory) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ended portTaken = Ended.with("--port", Integer.toString(taken.getLocalPort()));

      assertThat(portTaken.code()).isEqualTo(1);
      assertThat(portTaken.err()).startsWith("cannot listen on").hasLineCount(1);
    }
    Ended noFile = Ended.with("--cert-out", directory.resolve("no/such/file").toString());

    assertThat(noFile.code()).isEqualTo(1);
    assertThat(noFile.out()).isEmpty();
    assertThat(noFile.err()).contains("no/such/file");
  }

  @Test
  @DisplayName("A process runs until it is asked to end, and then exits with 0")
  void process() throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "io.github.agoraflux.simulator.cli.Main",
                    "--customer-id=me",
                    "--customer-secret=mine-alone",
                    "--app-id=app"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = process.inputReader()) {
      Matcher ready = READY.matcher(out.readLine());
      assertThat(ready.matches()).isTrue();
      assertThat(
              status(
                  Integer.parseInt(ready.group(1)),
                  "/dev/v1/channel/app",
                  RawClient.basic("me", "mine-alone")))
          .isEqualTo(200);

      process.destroy();

      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  @DisplayName("A process with bad arguments exits with 2")
  void processWithBadArguments() throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "io.github.agoraflux.simulator.cli.Main",
                    "--nonsense"))
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.lines().toList()).anyMatch(line -> line.startsWith("Usage:"));
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(2);
    } finally {
      process.destroyForcibly();
    }
  }
}
