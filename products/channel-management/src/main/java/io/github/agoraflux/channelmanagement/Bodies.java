package io.github.agoraflux.channelmanagement;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.AppId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request bodies as they stand on the wire. */
final class Bodies {

  private Bodies() {}

  record CreateRule(
      @JsonProperty("appid") AppId appId,
      @Nullable String cname,
      @Nullable Long uid,
      @Nullable String ip,
      @Nullable Integer time,
      @JsonProperty("time_in_seconds") @Nullable Integer timeInSeconds,
      List<Privilege> privileges) {

    static CreateRule of(AppId appId, RuleSpec spec) {
      BanDuration duration = spec.duration();
      return new CreateRule(
          appId,
          spec.channel(),
          spec.uid(),
          spec.ip(),
          duration == null ? null : duration.minutes(),
          duration == null ? null : duration.seconds(),
          spec.privileges());
    }
  }

  record UpdateRule(
      @JsonProperty("appid") AppId appId,
      RuleId id,
      @Nullable Integer time,
      @JsonProperty("time_in_seconds") @Nullable Integer timeInSeconds) {}

  record DeleteRule(@JsonProperty("appid") AppId appId, RuleId id) {}
}
