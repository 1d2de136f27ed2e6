package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an agent is seen.
 *
 * @param enable whether it is seen; null for Agora's default, not
 * @param vendor who shows it; required where it is seen
 * @param params what the vendor is told; required where it is seen
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 * @see <a href="https://docs.agora.io/en/conversational-ai/models/avatar/overview">AI avatar</a>
 */
@Built
public record Avatar(
    @Nullable Boolean enable,
    @Nullable AvatarVendor vendor,
    @Nullable Params params,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; the request that has it checks. */
  public Avatar {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a block.
   *
   * @return a builder with nothing set
   */
  public static AvatarBuilder builder() {
    return AvatarBuilder.builder();
  }

  /**
   * A vendor's avatar.
   *
   * @param vendor the vendor
   * @param params what the vendor is told
   * @return the block
   */
  public static Avatar of(AvatarVendor vendor, Params params) {
    return new Avatar(true, vendor, params, Map.of());
  }

  /**
   * Akool, with what it requires.
   *
   * @param key the vendor's key
   * @param avatar the avatar
   * @param uid as whom the avatar joins, a user whom nobody else in the channel is
   * @param token what lets that user in
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/avatar/akool">Akool</a>
   */
  public static Avatar akool(Secret key, String avatar, Uid uid, Secret token) {
    return of(
        AvatarVendor.AKOOL,
        Params.none()
            .with("api_key", key)
            .with("avatar_id", avatar)
            .with("agora_uid", uid)
            .with("agora_token", token));
  }

  /**
   * LiveAvatar, with what it requires.
   *
   * @param key the vendor's key
   * @param avatar the avatar
   * @param quality {@code low}, {@code medium} or {@code high}
   * @param uid as whom the avatar joins, a user whom nobody else in the channel is
   * @param token what lets that user in
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/avatar/heygen">LiveAvatar</a>
   */
  public static Avatar liveAvatar(
      Secret key, String avatar, String quality, Uid uid, Secret token) {
    return of(
        AvatarVendor.LIVEAVATAR,
        Params.none()
            .with("api_key", key)
            .with("avatar_id", avatar)
            .with("quality", quality)
            .with("agora_uid", uid)
            .with("agora_token", token));
  }

  /**
   * Anam, with what it requires.
   *
   * @param key the vendor's key
   * @param avatar the avatar
   * @param uid as whom the avatar joins, a user whom nobody else in the channel is
   * @param token what lets that user in
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/avatar/anam">Anam</a>
   */
  public static Avatar anam(Secret key, String avatar, Uid uid, Secret token) {
    return of(
        AvatarVendor.ANAM,
        Params.none()
            .with("api_key", key)
            .with("avatar_id", avatar)
            .with("agora_uid", uid)
            .with("agora_token", token));
  }

  /**
   * One's own, with what it requires.
   *
   * @param key the vendor's key
   * @param url where it is
   * @param avatar the avatar
   * @param uid as whom the avatar joins, a user whom nobody else in the channel is
   * @param token what lets that user in
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/avatar/generic">One's own</a>
   */
  public static Avatar generic(Secret key, String url, String avatar, Uid uid, Secret token) {
    return of(
        AvatarVendor.GENERIC,
        Params.none()
            .with("api_key", key)
            .with("api_base_url", url)
            .with("avatar_id", avatar)
            .with("agora_uid", uid)
            .with("agora_token", token));
  }

  void check(String field) {
    if (Boolean.TRUE.equals(enable)) {
      Check.given(field + ".vendor", vendor);
      Check.given(field + ".params", params);
    }
    ExtraFields.check(field + ".extra", extra, Avatar.class);
  }
}
