package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.EncryptionMode;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the media of the channel are encrypted.
 *
 * @param mode the mode
 * @param key the key, of any length; Agora recommends 32 bytes
 * @param salt 32 bytes in base64; null for modes that {@linkplain EncryptionMode#takesSalt() take
 *     none}
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record Encryption(
    @JsonProperty("encryption_mode") EncryptionMode mode,
    @JsonProperty("encryption_key") Secret key,
    @JsonProperty("encryption_salt") @Nullable Secret salt,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; the request that has it checks. */
  public Encryption {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins an encryption.
   *
   * @return a builder with nothing set
   */
  public static EncryptionBuilder builder() {
    return EncryptionBuilder.builder();
  }

  /**
   * A mode without salt.
   *
   * @param mode the mode
   * @param key the key
   * @return the encryption
   */
  public static Encryption of(EncryptionMode mode, Secret key) {
    return new Encryption(mode, key, null, Map.of());
  }

  /**
   * A mode with salt.
   *
   * @param mode the mode
   * @param key the key
   * @param salt 32 bytes in base64
   * @return the encryption
   */
  public static Encryption salted(EncryptionMode mode, Secret key, Secret salt) {
    return new Encryption(mode, key, salt, Map.of());
  }

  void check(String field) {
    Check.given(field + ".mode", mode);
    Check.given(field + ".key", key);
    mode.checkSalt(field + ".salt", salt);
    ExtraFields.check(field + ".extra", extra, Encryption.class);
  }
}
