package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * To whom an agent listens, of all who can be heard; in beta. {@link
 * AdvancedFeatures#selectiveAttention()} has to enable it.
 *
 * @param mode how it chooses; null for Agora's default, {@link SelectiveAttentionMode#LOCKING}
 * @param sampleUrls where voiceprints are downloaded, by the name of each, which may have keys in
 *     them; null for none
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record SelectiveAttention(
    @JsonProperty("sal_mode") @Nullable SelectiveAttentionMode mode,
    @JsonProperty("sample_urls") @Nullable Map<String, ServiceUrl> sampleUrls,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; the request that has it checks. */
  public SelectiveAttention {
    extra = ExtraFields.copyOf(extra);
    sampleUrls = Fields.mapOrNull(sampleUrls);
  }

  /**
   * Begins a rule.
   *
   * @return a builder with nothing set
   */
  public static SelectiveAttentionBuilder builder() {
    return SelectiveAttentionBuilder.builder();
  }

  /**
   * Listens as a mode says.
   *
   * @param mode how it chooses
   * @param sampleUrls where voiceprints are downloaded, by the name of each
   * @return the attention
   */
  public static SelectiveAttention of(SelectiveAttentionMode mode, Map<String, String> sampleUrls) {
    Map<String, ServiceUrl> urls = new LinkedHashMap<>();
    sampleUrls.forEach((name, url) -> urls.put(name, ServiceUrl.of(url)));
    return new SelectiveAttention(mode, urls, Map.of());
  }

  void check(String field) {
    ExtraFields.check(field + ".extra", extra, SelectiveAttention.class);
  }
}
