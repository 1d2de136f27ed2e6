package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * To whom an agent listens, of all who can be heard; in beta. {@link
 * AdvancedFeatures#selectiveAttention()} has to enable it.
 *
 * @param mode how it chooses; null for Agora's default, {@link SelectiveAttentionMode#LOCKING}
 * @param sampleUrls where voiceprints are downloaded, by the name of each; null for none
 */
public record SelectiveAttention(
    @JsonProperty("sal_mode") @Nullable SelectiveAttentionMode mode,
    @JsonProperty("sample_urls") @Nullable Map<String, String> sampleUrls) {

  /** Copies. */
  public SelectiveAttention {
    sampleUrls = Fields.mapOrNull(sampleUrls);
  }
}
