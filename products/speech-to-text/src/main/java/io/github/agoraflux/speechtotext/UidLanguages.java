package io.github.agoraflux.speechtotext;

import io.github.agoraflux.value.Check;
import java.util.List;

/**
 * The languages that a user speaks.
 *
 * @param uid the user
 * @param languages 1 to 4 languages such as {@code en-US}
 */
public record UidLanguages(Uid uid, List<String> languages) {

  /** Copies; the request that has it checks. */
  public UidLanguages {
    languages = Check.listOrEmpty(languages);
  }

  /**
   * The languages of a user.
   *
   * @param uid the user
   * @param languages 1 to 4 languages such as {@code en-US}
   * @return the pair
   */
  public static UidLanguages of(long uid, String... languages) {
    return new UidLanguages(Uid.of(uid), List.of(languages));
  }

  void check(String field) {
    Check.given(field + ".uid", uid);
    Fields.languages(field + ".languages", languages);
  }
}
