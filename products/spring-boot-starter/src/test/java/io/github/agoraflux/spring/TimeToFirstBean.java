package io.github.agoraflux.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.channelmanagement.ChannelManagement;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long an application takes from the start of its JVM until its first product bean can be used,
 * with all products on its class path, beside the same application without the starter:
 *
 * <pre>{@code
 * mvn -ntp -pl products/spring-boot-starter -am -Dtest=TimeToFirstBean -Dtests.excluded= test
 * }</pre>
 */
@Tag("measurement")
class TimeToFirstBean {

  private static final int RUNS = 5;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void isPrinted() {
    long[] with = LongStream.range(0, RUNS).map(run -> millis(true)).sorted().toArray();
    long[] without = LongStream.range(0, RUNS).map(run -> millis(false)).sorted().toArray();

    System.out.printf(
        "time to first bean: %d ms after the start of the JVM (median of %d), %d ms without the"
            + " starter%n",
        with[RUNS / 2], RUNS, without[RUNS / 2]);
    assertThat(with[0]).isPositive();
  }

  /** In a JVM of its own, without what guards the tests. */
  private static long millis(boolean enabled) {
    try {
      Process java =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Dlogback.configurationFile=quiet.xml",
                  "-Dorg.springframework.boot.logging.LoggingSystem=none",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Application.class.getName(),
                  String.valueOf(enabled))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String told = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(told.strip()).matches("\\d+");
      return Long.parseLong(told.strip());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Prints the milliseconds since its JVM has started. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Application {

    public static void main(String[] arguments) {
      SpringApplication application = new SpringApplication(Application.class);
      application.setWebApplicationType(WebApplicationType.NONE);
      application.setLogStartupInfo(false);
      try (ConfigurableApplicationContext context =
          application.run(
              "--spring.main.banner-mode=off",
              "--agoraflux.enabled=" + arguments[0],
              "--agoraflux.app-id=" + Contexts.APP_ID,
              "--agoraflux.customer-id=a1b2c3d4e5",
              "--agoraflux.customer-secret=" + Contexts.SECRET)) {
        long products = context.getBeanProvider(ChannelManagement.class).stream().count();
        long began = ManagementFactory.getRuntimeMXBean().getStartTime();
        if (products == (Boolean.parseBoolean(arguments[0]) ? 1 : 0)) {
          System.out.println(System.currentTimeMillis() - began);
        }
      }
    }
  }
}
