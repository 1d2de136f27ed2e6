package io.github.agoraflux.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.channelmanagement.ChannelManagement;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long an application takes until its first product bean can be used, with all products on its
 * class path, beside the same application without the starter:
 *
 * <pre>{@code
 * mvn -ntp -pl products/spring-boot-starter -am -Dtest=TimeToFirstBean -Dtests.excluded= test
 * }</pre>
 */
@Tag("measurement")
class TimeToFirstBean {

  private static final int RUNS = 15;

  @Test
  void isPrinted() {
    long cold = start(true);
    long[] with = LongStream.range(0, RUNS).map(run -> start(true)).sorted().toArray();
    long[] without = LongStream.range(0, RUNS).map(run -> start(false)).sorted().toArray();

    System.out.printf(
        "time to first bean: %d ms in a new JVM, %.1f ms in a warm one (median of %d),"
            + " of which %.1f ms without the starter%n",
        cold / 1_000_000, millis(with), RUNS, millis(without));
    assertThat(with[0]).isPositive();
  }

  private static double millis(long[] sorted) {
    return sorted[RUNS / 2] / 1e6;
  }

  private static long start(boolean enabled) {
    SpringApplication application = new SpringApplication(Bare.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLogStartupInfo(false);
    long began = System.nanoTime();
    try (ConfigurableApplicationContext context =
        application.run(
            "--spring.main.banner-mode=off",
            "--agoraflux.enabled=" + enabled,
            "--agoraflux.app-id=" + Contexts.APP_ID,
            "--agoraflux.customer-id=a1b2c3d4e5",
            "--agoraflux.customer-secret=" + Contexts.SECRET)) {
      assertThat(context.getBeanProvider(ChannelManagement.class).stream().count())
          .isEqualTo(enabled ? 1 : 0);
      return System.nanoTime() - began;
    }
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Bare {}
}
