package io.github.agoraflux.mediapush;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import org.jspecify.annotations.Nullable;

/**
 * What metadata the pushed stream carries as SEI (supplemental enhancement information).
 *
 * @param source where it comes from; null for nowhere
 * @param sink how it is sent; null for Agora's default
 */
public record SeiOptions(@Nullable Source source, @Nullable Sink sink) {

  /**
   * No metadata, said explicitly.
   *
   * @return options with nothing set
   */
  public static SeiOptions none() {
    return new SeiOptions(null, null);
  }

  /**
   * Metadata from a source, sent as Agora does by default.
   *
   * @param source where it comes from
   * @return the options
   */
  public static SeiOptions from(Source source) {
    return new SeiOptions(source, null);
  }

  void check(String field) {
    if (source != null && source.customized != null) {
      source.customized.check(field + ".source.customized");
    }
    if (sink != null) {
      Check.optionalRange(field + ".sink.type", sink.type, 0, Integer.MAX_VALUE);
    }
  }

  /**
   * Where metadata comes from.
   *
   * @param metadata whether what users send as metadata is passed on; null for Agora's default, no
   * @param datastream whether what users send in Agora's data streams is passed on; null for
   *     Agora's default, no
   * @param customized metadata of one's own; null for none
   */
  @Built
  public record Source(
      @Nullable Boolean metadata, @Nullable Boolean datastream, @Nullable Customized customized) {}

  /**
   * Metadata of one's own.
   *
   * @param prefixForAgoraSei what the payload begins with, at most 32 characters; null for nothing
   * @param payload the payload, at most 4096 characters; null for nothing
   */
  public record Customized(@Nullable String prefixForAgoraSei, @Nullable String payload) {

    void check(String field) {
      if (prefixForAgoraSei != null) {
        Check.maxLength(field + ".prefixForAgoraSei", prefixForAgoraSei, 32);
      }
      if (payload != null) {
        Check.maxLength(field + ".payload", payload, 4096);
      }
    }
  }

  /**
   * How metadata is sent.
   *
   * @param type the SEI payload type, at least 0; null for Agora's default, 100
   */
  public record Sink(@Nullable Integer type) {}
}
