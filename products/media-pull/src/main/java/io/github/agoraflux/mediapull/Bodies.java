package io.github.agoraflux.mediapull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.Secret;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request bodies as they stand on the wire. */
final class Bodies {

  private Bodies() {}

  /** A position in a file, which both bodies have. */
  static void checkPosition(@Nullable Duration seekPosition) {
    if (seekPosition != null) {
      Check.notNegative("seekPosition", seekPosition);
      Check.wholeSeconds("seekPosition", seekPosition);
    }
  }

  record Create(NewPlayer player) {

    static Create of(PlayerSpec spec) {
      return new Create(NewPlayer.of(spec));
    }
  }

  record NewPlayer(
      @Nullable AudioOptions audioOptions,
      @Nullable VideoOptions videoOptions,
      StreamUrl streamUrl,
      String channelName,
      @Nullable Long uid,
      @Nullable String account,
      @Nullable Secret token,
      @WireUnit(ChronoUnit.SECONDS) @Nullable Duration idleTimeout,
      @WireUnit(ChronoUnit.SECONDS) @Nullable Instant playTs,
      @Nullable String name,
      @Nullable EncryptionMode encryptMode,
      @Nullable Secret encryptKey,
      @Nullable Secret encryptKdfSalt,
      @Nullable Integer repeatTime,
      @WireUnit(ChronoUnit.SECONDS) @Nullable Duration seekPosition,
      @Nullable DataStreamOptions dataStreamOptions,
      @JsonAnyGetter Map<String, Object> extra) {

    static NewPlayer of(PlayerSpec spec) {
      Encryption encryption = spec.encryption();
      Boolean dataStream = spec.dataStream();
      return new NewPlayer(
          spec.audio(),
          spec.video(),
          spec.streamUrl(),
          spec.channel(),
          spec.uid(),
          spec.account(),
          spec.token(),
          spec.idleTimeout(),
          spec.playAt(),
          spec.name(),
          encryption == null ? null : encryption.mode(),
          encryption == null ? null : encryption.key(),
          encryption == null ? null : encryption.salt(),
          spec.repeats(),
          spec.seekPosition(),
          dataStream == null ? null : new DataStreamOptions(dataStream),
          spec.extra());
    }
  }

  record DataStreamOptions(boolean enable) {}

  record Update(PlayerPatch player) {

    static Update of(UpdateSpec spec) {
      return new Update(
          new PlayerPatch(
              spec.streamUrl(), spec.audio(), spec.seekPosition(), spec.paused(), spec.extra()));
    }
  }

  record PlayerPatch(
      @Nullable StreamUrl streamUrl,
      @Nullable AudioUpdate audioOptions,
      @WireUnit(ChronoUnit.SECONDS) @Nullable Duration seekPosition,
      @Nullable Boolean isPause,
      @JsonAnyGetter Map<String, Object> extra) {}
}
