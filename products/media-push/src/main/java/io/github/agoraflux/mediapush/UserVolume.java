package io.github.agoraflux.mediapush;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.RtcNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How loud a user is mixed.
 *
 * @param uid the user, 1 to 4294967295
 * @param volume 0 for silent to 200 for twice as loud; 100 is the default of all
 */
public record UserVolume(@JsonProperty("rtcStreamUid") long uid, int volume) {

  void check(String field) {
    RtcNames.uid(field + ".uid", uid);
    Check.range(field + ".volume", volume, 0, 200);
  }

  /** Agora refuses a volume of a user who is not mixed. */
  static void checkMixing(
      String field, @Nullable List<Long> uids, @Nullable List<UserVolume> volumes) {
    for (int i = 0; uids != null && i < uids.size(); i++) {
      RtcNames.uid(field + ".uids[" + i + "]", uids.get(i));
    }
    for (int i = 0; volumes != null && i < volumes.size(); i++) {
      UserVolume volume = volumes.get(i);
      String at = field + ".volumes[" + i + "]";
      volume.check(at);
      Check.that(
          uids == null || uids.contains(volume.uid()), at + ".uid", "be in uids", volume.uid());
    }
  }
}
