package io.github.agoraflux.simulator.channels;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that bans users from something for a time.
 *
 * @param id the rule ID
 * @param appId the project
 * @param cname the channel it is limited to, or null
 * @param uid the user it is limited to, or null
 * @param ip the address it is limited to, or null
 * @param privileges what is banned: {@code join_channel}, {@code publish_audio}, {@code
 *     publish_video}
 * @param operationId the number of the operation that made it
 * @param expires when it ends
 * @param created when it was made
 * @param updated when it was last changed
 */
public record KickingRule(
    long id,
    String appId,
    @Nullable String cname,
    @Nullable Long uid,
    @Nullable String ip,
    List<String> privileges,
    long operationId,
    Instant expires,
    Instant created,
    Instant updated) {

  /** A copy that cannot change. */
  public KickingRule {
    privileges = List.copyOf(privileges);
  }

  /** Whether users that this rule is about may not be in a channel. */
  boolean bansJoining() {
    return privileges.contains("join_channel");
  }

  /** Whether this rule is about a user in a channel. */
  boolean isAbout(String channel, User user) {
    return (cname == null || cname.equals(channel))
        && (uid == null || uid == user.uid())
        && (ip == null || ip.equals(user.ip()));
  }

  KickingRule until(Instant end, Instant now) {
    return new KickingRule(id, appId, cname, uid, ip, privileges, operationId, end, created, now);
  }
}
