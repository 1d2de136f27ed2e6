package io.github.agoraflux.speechtotext;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Check;
import java.util.List;

/**
 * Into which languages a language is translated.
 *
 * @param source the language that is spoken, such as {@code en-US}
 * @param targets the languages it is translated into: at most 10, in 5.x and 6.x at most 5
 */
public record Translation(String source, @JsonProperty("target") List<String> targets) {

  /** Copies; the request that has it checks. */
  public Translation {
    targets = Check.listOrEmpty(targets);
  }

  /**
   * A translation.
   *
   * @param source the language that is spoken
   * @param targets the languages it is translated into
   * @return the translation
   */
  public static Translation of(String source, String... targets) {
    return new Translation(source, List.of(targets));
  }

  void check(String field, int mostTargets) {
    Check.notBlank(field + ".source", source);
    Fields.size(field + ".targets", targets, 1, mostTargets);
    targets.forEach(target -> Check.notBlank(field + ".targets", target));
  }
}
