package io.github.agoraflux.simulator.cli;

import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the program and what it does with them. */
@Command(
    name = "agora-simulator",
    mixinStandardHelpOptions = true,
    versionProvider = SimulatorCommand.Version.class,
    description = "A wire-compatible Agora on this machine, for tests and demos.",
    sortOptions = false)
final class SimulatorCommand implements Callable<Integer> {

  /** Tells the version of the program. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      @Nullable String version = AgoraSimulator.class.getPackage().getImplementationVersion();
      return new String[] {"agora-simulator " + (version == null ? "development" : version)};
    }
  }

  private final PrintWriter out;
  private final PrintWriter err;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "HTTP port; 0, the default, picks one.")
  private int port;

  @Option(
      names = "--tls-port",
      paramLabel = "PORT",
      description = "HTTPS port; 0, the default, picks one.")
  private int tlsPort;

  @Option(
      names = "--cert-out",
      paramLabel = "FILE",
      description = "Writes the certificate authority that clients have to trust, in PEM.")
  private @Nullable Path certOut;

  @Option(names = "--app-id", paramLabel = "ID", description = "App ID.")
  private @Nullable String appId;

  @Option(names = "--app-certificate", paramLabel = "KEY", description = "App Certificate.")
  private @Nullable String appCertificate;

  @Option(names = "--customer-id", paramLabel = "ID", description = "Customer ID.")
  private @Nullable String customerId;

  @Option(names = "--customer-secret", paramLabel = "SECRET", description = "Customer secret.")
  private @Nullable String customerSecret;

  @Option(names = "--whiteboard-access-key", paramLabel = "KEY", description = "Whiteboard AK.")
  private @Nullable String whiteboardAccessKey;

  @Option(names = "--whiteboard-secret-key", paramLabel = "KEY", description = "Whiteboard SK.")
  private @Nullable String whiteboardSecretKey;

  @Option(
      names = "--seed-channels",
      paramLabel = "N",
      description = "Begins with N channels, channel-00001 and on.")
  private int seedChannels;

  @Option(
      names = "--seed-converters",
      paramLabel = "N",
      description = "Begins with N Media Push converters, converter-00001 and on.")
  private int seedConverters;

  @Option(names = "--no-rate-limits", description = "Lets every request pass.")
  private boolean noRateLimits;

  @Option(
      names = "--fault",
      paramLabel = "OP=KIND[:N]",
      converter = FaultOption.Converter.class,
      description = {
        "Lets a fault strike an operation, or * for all, N times or always. May be repeated."
            + " KIND is latency-500ms, status-503, reset-before, reset-after, stall-headers,"
            + " stall-headers-performed, stall-body, truncate, malformed, wrong-type,"
            + " oversized-10MB, slow-loris, rate-limited or rate-limited-2s; amounts are free."
      })
  private List<FaultOption> faults = new ArrayList<>();

  SimulatorCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    try (AgoraSimulator simulator = start()) {
      faults.forEach(fault -> fault.injectInto(simulator.faults()));
      if (certOut != null) {
        Files.writeString(certOut, simulator.certificatePem());
      }
      printGenerated(simulator);
      out.println(
          "AGORA SIMULATOR http=" + simulator.httpPort() + " https=" + simulator.httpsPort());
      out.flush();
      new CountDownLatch(1).await();
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
    return CommandLine.ExitCode.OK;
  }

  private AgoraSimulator start() {
    try {
      return AgoraSimulator.start(this::configure);
    } catch (IllegalArgumentException bad) {
      throw new ParameterException(required(spec).commandLine(), bad.getMessage());
    }
  }

  private void configure(SimulatorSettings.Builder settings) {
    settings.port(port).tlsPort(tlsPort).seedChannels(seedChannels).seedConverters(seedConverters);
    ifGiven(appId, settings::appId);
    ifGiven(appCertificate, settings::appCertificate);
    ifGiven(customerId, settings::customerId);
    ifGiven(customerSecret, settings::customerSecret);
    ifGiven(whiteboardAccessKey, settings::whiteboardAccessKey);
    ifGiven(whiteboardSecretKey, settings::whiteboardSecretKey);
    if (noRateLimits) {
      settings.withoutRateLimits();
    }
  }

  private static void ifGiven(@Nullable String value, Consumer<String> setting) {
    if (value != null) {
      setting.accept(value);
    }
  }

  /** Shows what no option has set, because nobody could call the simulator without it. */
  private void printGenerated(AgoraSimulator simulator) {
    List<String> lines = new ArrayList<>();
    Generated generated = new Generated(lines::add);
    generated.show(appId, "app id", simulator.appId());
    generated.show(appCertificate, "app certificate", simulator.appCertificate());
    generated.show(customerId, "customer id", simulator.customerId());
    generated.show(customerSecret, "customer secret", simulator.customerSecret());
    generated.show(whiteboardAccessKey, "whiteboard access key", simulator.whiteboardAccessKey());
    generated.show(whiteboardSecretKey, "whiteboard secret key", simulator.whiteboardSecretKey());
    if (!lines.isEmpty()) {
      err.println("Made up for this run of the simulator, of no use anywhere else:");
      lines.forEach(err::println);
      err.flush();
    }
  }

  private record Generated(Consumer<String> lines) {
    void show(@Nullable String given, String name, String value) {
      if (given == null) {
        lines.accept("  %-22s %s".formatted(name, value));
      }
    }
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("not run by picocli");
    }
    return value;
  }
}
