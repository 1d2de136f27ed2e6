package io.github.agoraflux.speechtotext;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.List;
import java.util.Map;

/**
 * The languages that a user speaks.
 *
 * @param uid the user
 * @param languages 1 to 4 languages such as {@code en-US}
 * @param extra fields of the user that this record has no component for, by their name on the wire;
 *     sent as they are
 */
@Built
public record UidLanguages(
    Uid uid, List<String> languages, @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; the request that has it checks. */
  public UidLanguages {
    languages = Check.listOrEmpty(languages);
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * The languages of a user.
   *
   * @param uid the user
   * @param languages 1 to 4 languages such as {@code en-US}
   * @return the pair
   */
  public static UidLanguages of(long uid, String... languages) {
    return new UidLanguages(Uid.of(uid), List.of(languages), Map.of());
  }

  /**
   * Begins a pair.
   *
   * @return a builder with nothing set
   */
  public static UidLanguagesBuilder builder() {
    return UidLanguagesBuilder.builder();
  }

  void check(String field) {
    Check.given(field + ".uid", uid);
    Fields.languages(field + ".languages", languages);
    ExtraFields.check(field + ".extra", extra, UidLanguages.class);
  }
}
