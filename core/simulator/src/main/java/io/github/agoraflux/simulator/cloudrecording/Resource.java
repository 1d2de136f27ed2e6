package io.github.agoraflux.simulator.cloudrecording;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was acquired for one recording.
 *
 * @param id its ID
 * @param cname the channel it is for
 * @param uid the user of the recording
 * @param web whether it is for a web page
 * @param acquiredAt when it was acquired
 * @param expiry how long after the start the recording can be asked for
 * @param startParameter what the start has to say, or null if that was not told
 * @param sid the recording that was started with it, or null
 */
record Resource(
    String id,
    String cname,
    String uid,
    boolean web,
    Instant acquiredAt,
    Duration expiry,
    @Nullable Map<String, @Nullable Object> startParameter,
    @Nullable String sid) {

  private static final Duration GOOD_FOR = Duration.ofMinutes(5);

  boolean isExpiredAt(Instant now) {
    return now.isAfter(acquiredAt.plus(GOOD_FOR));
  }

  Resource usedBy(String recording) {
    return new Resource(id, cname, uid, web, acquiredAt, expiry, startParameter, recording);
  }
}
