package io.github.agoraflux.samples.dashboard;

import java.io.PrintStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * A page that shows what happens at Agora: against a simulator in this process with the profile
 * {@code demo}, else against Agora itself with the properties of {@link
 * io.github.agoraflux.samples.dashboard.agora.AgoraProperties}.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Dashboard {

  private static final PrintStream OUT = System.out;

  /** Made by Spring. */
  public Dashboard() {}

  /**
   * Serves the page until it is interrupted.
   *
   * @param args Spring Boot's, such as {@code --server.port=9000}
   */
  public static void main(String[] args) {
    SpringApplication.run(Dashboard.class, args);
  }

  @EventListener
  void tellAddress(ApplicationReadyEvent ready) {
    Environment environment = ready.getApplicationContext().getEnvironment();
    OUT.println("Dashboard: http://localhost:" + environment.getProperty("local.server.port"));
  }
}
