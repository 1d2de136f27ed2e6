package io.github.agoraflux.speechtotext;

import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of fields that stand in several places. */
final class Fields {

  private static final int MOST_LANGUAGES = 4;
  private static final int MOST_USERS = 5;
  private static final int MOST_KEYWORDS = 500;
  private static final Duration SHORTEST_IDLE = Duration.ofSeconds(5);
  private static final Duration LONGEST_IDLE = Duration.ofDays(30);
  private static final Pattern PATH = Pattern.compile("\\w+(\\.\\w+)*");

  private Fields() {}

  static void size(String field, @Nullable List<?> list, int fewest, int most) {
    Check.that(
        list == null || (list.size() >= fewest && list.size() <= most),
        field,
        "have " + fewest + " to " + most + " elements",
        list == null ? 0 : list.size());
  }

  static void languages(String field, List<String> languages) {
    size(field, languages, 1, MOST_LANGUAGES);
    languages.forEach(language -> Check.notBlank(field, language));
  }

  static void uidLanguages(String field, @Nullable List<UidLanguages> users) {
    size(field, users, 0, MOST_USERS);
    for (int i = 0; users != null && i < users.size(); i++) {
      users.get(i).check(field + "[" + i + "]");
    }
  }

  static void translations(
      String field, @Nullable List<Translation> translations, int most, int mostTargets) {
    size(field, translations, 0, most);
    for (int i = 0; translations != null && i < translations.size(); i++) {
      translations.get(i).check(field + "[" + i + "]", mostTargets);
    }
  }

  static void keywords(String field, @Nullable List<String> keywords) {
    size(field, keywords, 0, MOST_KEYWORDS);
  }

  static void maxIdleTime(String field, @Nullable Duration time) {
    optionalSeconds(field, time, SHORTEST_IDLE, LONGEST_IDLE);
  }

  static void optionalSeconds(
      String field, @Nullable Duration time, Duration shortest, Duration longest) {
    if (time != null) {
      Check.range(field, time, shortest, longest);
      Check.that(
          time.equals(Duration.ofSeconds(time.toSeconds())), field, "be whole seconds", time);
    }
  }

  static void mask(String field, @Nullable List<String> paths) {
    if (paths != null) {
      Check.that(!paths.isEmpty(), field, "not be empty", paths);
      paths.forEach(path -> Check.matches(field, path, PATH, "names with dots between them"));
    }
  }
}
