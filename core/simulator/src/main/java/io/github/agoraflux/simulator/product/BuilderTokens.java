package io.github.agoraflux.simulator.product;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The tokens of a project that start one task each, within five minutes. */
public final class BuilderTokens {

  private static final Duration LIFE = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final ConcurrentMap<String, Grant> grants = new ConcurrentHashMap<>();

  /**
   * Begins without tokens.
   *
   * @param clock tells when they lapse
   */
  public BuilderTokens(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Makes a token.
   *
   * @param instanceId the name it is asked for
   * @return the token and what it is for
   */
  public Grant grant(String instanceId) {
    Grant grant = new Grant(Ids.hex() + Ids.hex(), instanceId, clock.instant(), Ids.hex(), false);
    grants.put(grant.token(), grant);
    return grant;
  }

  /**
   * What a token is for.
   *
   * @param token the token, or null
   * @return what it was made for, or nothing if nobody made it
   */
  public Optional<Grant> find(@Nullable String token) {
    return Optional.ofNullable(token).map(grants::get);
  }

  /**
   * Uses a token, once.
   *
   * @param grant the token
   * @return false if it has been used or has lapsed
   */
  public boolean use(Grant grant) {
    boolean isYoung = !clock.instant().isAfter(grant.created().plus(LIFE));
    return isYoung && !grant.used() && grants.replace(grant.token(), grant, grant.spent());
  }

  /**
   * A token and what it is for.
   *
   * @param token the token
   * @param instanceId the name it was asked for
   * @param created when
   * @param taskId the ID of the task that it starts
   * @param used whether it has
   */
  public record Grant(
      String token, String instanceId, Instant created, String taskId, boolean used) {

    Grant spent() {
      return new Grant(token, instanceId, created, taskId, true);
    }
  }
}
