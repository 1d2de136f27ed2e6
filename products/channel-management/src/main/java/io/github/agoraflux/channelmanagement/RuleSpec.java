package io.github.agoraflux.channelmanagement;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule to create: whom it hits, what it takes away, for how long. At least one of channel, user
 * and address must be given; Agora documents a channel, a user, an address, or a user in a channel.
 *
 * @param channel the channel it holds in; alone, it closes the channel for everybody; null for all
 *     channels of the project
 * @param uid the user it hits, 1 to 4294967295; null for every user
 * @param ip the address it hits, and so every user behind it; null for every address
 * @param duration how long it holds; null for Agora's default of 60 minutes
 * @param privileges what it takes away, at least one
 */
@Built
public record RuleSpec(
    @Nullable String channel,
    @Nullable Long uid,
    @Nullable String ip,
    @Nullable BanDuration duration,
    List<Privilege> privileges) {

  /**
   * Checks the rules of each field.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public RuleSpec {
    privileges = Check.listOrEmpty(privileges);
    Check.that(
        channel != null || uid != null || ip != null, "rule", "name a channel, uid or ip", "none");
    Check.that(!privileges.isEmpty(), "privileges", "not be empty", privileges);
    if (channel != null) {
      Check.notBlank("channel", channel);
    }
    if (uid != null) {
      Check.range("uid", uid, 1L, 0xFFFF_FFFFL);
    }
    if (ip != null) {
      Check.notBlank("ip", ip);
    }
  }

  /**
   * Begins a rule.
   *
   * @return a builder with nothing set
   */
  public static RuleSpecBuilder builder() {
    return RuleSpecBuilder.builder();
  }
}
