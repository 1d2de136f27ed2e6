package io.github.agoraflux.speechtotext;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.List;
import java.util.Map;

/**
 * Into which languages a language is translated.
 *
 * @param source the language that is spoken, such as {@code en-US}
 * @param targets the languages it is translated into: at most 10, in 5.x and 6.x at most 5
 * @param extra fields of the translation that this record has no component for, by their name on
 *     the wire; sent as they are
 */
@Built
public record Translation(
    String source,
    @JsonProperty("target") List<String> targets,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; the request that has it checks. */
  public Translation {
    targets = Check.listOrEmpty(targets);
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * A translation.
   *
   * @param source the language that is spoken
   * @param targets the languages it is translated into
   * @return the translation
   */
  public static Translation of(String source, String... targets) {
    return new Translation(source, List.of(targets), Map.of());
  }

  /**
   * Begins a translation.
   *
   * @return a builder with nothing set
   */
  public static TranslationBuilder builder() {
    return TranslationBuilder.builder();
  }

  void check(String field, int mostTargets) {
    Check.notBlank(field + ".source", source);
    Fields.size(field + ".targets", targets, 1, mostTargets);
    targets.forEach(target -> Check.notBlank(field + ".targets", target));
    ExtraFields.check(field + ".extra", extra, Translation.class);
  }
}
