package io.github.agoraflux.speechtotext;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes in an agent, or in a task of 5.x or 6.x. What is null stays as it is.
 *
 * @param languages the languages that are spoken, 1 to 4
 * @param uidLanguages the languages of single users, at most 5; empty to remove all
 * @param keywords words to be heard well, at most 500; not in 5.x and 6.x
 * @param subscribeTo whom to listen to, at most 32; {@link Uid#ALL} for everybody
 * @param rtcExtra fields of {@code rtcConfig} that there is no component for, by their name on the
 *     wire; sent as they are
 * @param translate whether to translate; in 5.x and 6.x not without {@code translations}
 * @param translations what is translated, at most 4 languages into at most 10 each; in 5.x and 6.x
 *     at most 2 into 5, and not without {@code translate}
 * @param translationExtra fields of {@code translateConfig} that there is no component for, by
 *     their name on the wire; sent as they are
 * @param fields the field mask: which fields Agora shall take out of the request, as paths on the
 *     wire such as {@code rtcConfig.subscribeAudioUids}; null for all that are set here, {@link
 *     #fieldMask()}
 * @param extra fields of the request that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record UpdateSpec(
    @Nullable List<String> languages,
    @Nullable List<UidLanguages> uidLanguages,
    @Nullable List<String> keywords,
    @Nullable List<Uid> subscribeTo,
    Map<String, Object> rtcExtra,
    @Nullable Boolean translate,
    @Nullable List<Translation> translations,
    Map<String, Object> translationExtra,
    @Nullable List<String> fields,
    Map<String, Object> extra) {

  private static final int MOST_SUBSCRIPTIONS = 32;
  private static final int MOST_TASK_TRANSLATIONS = 2;

  /**
   * Checks the rules of all fields.
   *
   * @throws IllegalArgumentException if one is broken, or nothing changes
   */
  public UpdateSpec {
    languages = Check.listOrNull(languages);
    uidLanguages = Check.listOrNull(uidLanguages);
    keywords = Check.listOrNull(keywords);
    subscribeTo = Check.listOrNull(subscribeTo);
    translations = Check.listOrNull(translations);
    fields = Check.listOrNull(fields);
    rtcExtra = ExtraFields.copyOf(rtcExtra);
    translationExtra = ExtraFields.copyOf(translationExtra);
    extra = ExtraFields.copyOf(extra);
    if (languages != null) {
      Fields.languages("languages", languages);
    }
    Fields.uidLanguages("uidLanguages", uidLanguages);
    Fields.keywords("keywords", keywords);
    Fields.size("subscribeTo", subscribeTo, 0, MOST_SUBSCRIPTIONS);
    Fields.translations(
        "translations", translations, JoinSpec.MOST_TRANSLATIONS, JoinSpec.MOST_TARGETS);
    Fields.mask("fields", fields);
    ExtraFields.check("rtcExtra", rtcExtra, Bodies.Subscription.class);
    ExtraFields.check("translationExtra", translationExtra, Bodies.Translate.class);
    ExtraFields.check("extra", extra, Bodies.Update.class);
    Check.that(
        languages != null
            || uidLanguages != null
            || keywords != null
            || subscribeTo != null
            || translate != null
            || translations != null
            || !(rtcExtra.isEmpty() && translationExtra.isEmpty() && extra.isEmpty()),
        "update",
        "change something",
        "empty");
  }

  /**
   * Begins an update.
   *
   * @return a builder with nothing set
   */
  public static UpdateSpecBuilder builder() {
    return UpdateSpecBuilder.builder();
  }

  /**
   * Which fields Agora takes out of the request.
   *
   * @return {@code fields} if given, else the path of each field that is set
   */
  public List<String> fieldMask() {
    if (fields != null) {
      return fields;
    }
    List<String> paths = new ArrayList<>();
    add(paths, "languages", languages);
    add(paths, "keywords", keywords);
    add(paths, "uidLanguagesConfig", uidLanguages);
    add(paths, "rtcConfig.subscribeAudioUids", subscribeTo);
    rtcExtra.keySet().forEach(name -> paths.add("rtcConfig." + name));
    add(paths, "translateConfig.enable", translate);
    add(paths, "translateConfig.languages", translations);
    translationExtra.keySet().forEach(name -> paths.add("translateConfig." + name));
    paths.addAll(extra.keySet());
    return List.copyOf(paths);
  }

  /** What older versions allow less of, and want more of. */
  void checkForTask() {
    Check.that(keywords == null, "keywords", "not be given in 5.x and 6.x", keywords);
    Check.that(
        (translate == null) == (translations == null),
        translate == null ? "translate" : "translations",
        "be given with the other half of a translation in 5.x and 6.x",
        null);
    Fields.translations(
        "translations", translations, MOST_TASK_TRANSLATIONS, StartSpec.MOST_TARGETS);
  }

  private static void add(List<String> paths, String path, @Nullable Object value) {
    if (value != null) {
      paths.add(path);
    }
  }
}
