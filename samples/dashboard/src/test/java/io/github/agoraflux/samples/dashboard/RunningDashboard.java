package io.github.agoraflux.samples.dashboard;

import io.github.agoraflux.simulator.AgoraSimulator;
import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A dashboard with a demo whose primary host fails only when told to. */
public final class RunningDashboard implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private RunningDashboard(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts on a free port. */
  public static RunningDashboard start(String... properties) {
    return startAt(0, properties);
  }

  /** Starts on a port. */
  public static RunningDashboard startAt(int port, String... properties) {
    String[] arguments =
        Stream.concat(
                Stream.of("--server.port=" + port, "--dashboard.demo.outage=0"),
                Stream.of(properties))
            .toArray(String[]::new);
    return new RunningDashboard(
        new SpringApplicationBuilder(Dashboard.class)
            .profiles("demo")
            .registerShutdownHook(false)
            .run(arguments));
  }

  /** The port it serves. */
  public int port() {
    return Integer.parseInt(
        Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
  }

  /** Where something is. */
  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /** The Agora it looks at. */
  public AgoraSimulator agora() {
    return context.getBean(AgoraSimulator.class);
  }

  /** One of its parts. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
