package io.github.agoraflux.samples.batch;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.failover.CallerRegion;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.limit.RateLimits;
import io.github.agoraflux.samples.batch.run.WriteAhead;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Whose project, and how it is reached. {@code AGORA_APP_ID}, {@code AGORA_CUSTOMER_ID} and {@code
 * AGORA_CUSTOMER_SECRET} come from the environment, where no list of processes shows them.
 */
final class AccountOptions {

  /** Shorter than the client's budget for a wait in the queue of a quota. */
  private static final int SECONDS_TO_WAIT = 20;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "Where this machine is: ${COMPLETION-CANDIDATES}.")
  private @Nullable CallerRegion region;

  @Option(
      names = "--endpoint",
      paramLabel = "URI",
      description = "Calls this place instead of Agora's, such as a simulator.")
  private @Nullable URI endpoint;

  @Option(
      names = "--quota",
      paramLabel = "N",
      description = "Calls a second, if Agora has granted you other than the documented number.")
  private @Nullable Integer quota;

  /** How many rows may wait for their turn, so that none waits longer than a call may. */
  int rowsThatWait() {
    if (quota == null) {
      return Integer.MAX_VALUE;
    }
    long rows = (long) RunOptions.positive("--quota", quota) * SECONDS_TO_WAIT;
    return (int) Math.min(rows, Integer.MAX_VALUE);
  }

  String appId() {
    return environment("AGORA_APP_ID");
  }

  /** A connection for each row under way, so that a row that has begun is on the wire at once. */
  AgoraClient client(String quotaGroup, int atOnce) {
    AgoraClientBuilder builder =
        AgoraClient.builder()
            .appId(appId())
            .credential(
                BasicCredential.of(
                    environment("AGORA_CUSTOMER_ID"), environment("AGORA_CUSTOMER_SECRET")))
            .http(http -> http.maxConnections(atOnce))
            .filter(new WriteAhead());
    if (region != null) {
      builder.region(region);
    }
    if (endpoint != null) {
      builder.endpoint(endpoint);
    }
    if (quota != null) {
      Rate rate = new Rate(quota, Duration.ofSeconds(1));
      builder.limits(RateLimits.builder().raise(quotaGroup, rate).build());
    }
    return builder.build();
  }

  private static String environment(String name) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(name + " must be set in the environment");
    }
    return value;
  }
}
