package io.github.agoraflux.spring;

import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Contexts to test the client in. */
public final class Contexts {

  /** An App ID of the right form. */
  public static final String APP_ID = "0123456789abcdef0123456789abcdef";

  /** A customer secret that is like no other word. */
  public static final String SECRET = "q7-Zu3kRw9-Lm2xTb6";

  private Contexts() {}

  /** A context without any property. */
  public static ApplicationContextRunner bare() {
    return new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                SslAutoConfiguration.class,
                ConvertersAutoConfiguration.class,
                AgoraFluxAutoConfiguration.class));
  }

  /** A context with what a client needs at least. */
  public static ApplicationContextRunner usual() {
    return bare()
        .withPropertyValues(
            "agoraflux.app-id=" + APP_ID,
            "agoraflux.customer-id=a1b2c3d4e5",
            "agoraflux.customer-secret=" + SECRET);
  }

  /** Our auto-configurations, as Spring Boot finds them by itself. */
  public static Class<?>[] ownAutoConfigurations() {
    return Stream.of(
            ImportCandidates.load(AutoConfiguration.class, null)
                .getCandidates()
                .toArray(String[]::new))
        .filter(name -> name.startsWith("io.github.agoraflux."))
        .map(Contexts::load)
        .toArray(Class<?>[]::new);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
