package io.github.agoraflux.speechtotext;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task of 5.x or 6.x to start: which channel it listens to, and what it makes of what it hears.
 *
 * @param languages the languages that are spoken, 1 to 4 such as {@code en-US}
 * @param uidLanguages the languages of single users, at most 5; null for those of all
 * @param maxIdleTime after how long without anybody to hear it ends by itself, whole seconds, 5 s
 *     to 30 days; null for Agora's default, 30 s
 * @param rtc the channel; {@code subscriber} is required and differs from {@code publisher}, and at
 *     most 5 users are not listened to
 * @param translations what is translated, at most 4 languages into at most 5 each; null for nothing
 * @param translationExtra fields of {@code translateConfig} that there is no component for, by
 *     their name on the wire; sent as they are
 * @param captions how subtitles are recorded, with a storage; null not to
 * @param extra fields of the request that this record has no component for, by their name on the
 *     wire; sent as they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record StartSpec(
    List<String> languages,
    @Nullable List<UidLanguages> uidLanguages,
    @Nullable Duration maxIdleTime,
    RtcConfig rtc,
    @Nullable List<Translation> translations,
    Map<String, Object> translationExtra,
    @Nullable CaptionConfig captions,
    Map<String, Object> extra) {

  static final int MOST_TARGETS = 5;

  /**
   * Checks the rules of all fields. A message names a field by its path from here, such as {@code
   * rtc.subscriber}.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public StartSpec {
    languages = Check.listOrEmpty(languages);
    uidLanguages = Check.listOrNull(uidLanguages);
    translations = Check.listOrNull(translations);
    translationExtra = ExtraFields.copyOf(translationExtra);
    extra = ExtraFields.copyOf(extra);
    Fields.languages("languages", languages);
    Fields.uidLanguages("uidLanguages", uidLanguages);
    Fields.maxIdleTime("maxIdleTime", maxIdleTime);
    Check.given("rtc", rtc).check("rtc");
    rtc.checkForTask("rtc");
    Fields.translations("translations", translations, JoinSpec.MOST_TRANSLATIONS, MOST_TARGETS);
    ExtraFields.check("translationExtra", translationExtra, Bodies.Translate.class);
    if (captions != null) {
      captions.check("captions");
      Check.given("captions.storage", captions.storage());
    }
    ExtraFields.check("extra", extra, Bodies.Start.class);
  }

  /**
   * Begins a task.
   *
   * @return a builder with nothing set
   */
  public static StartSpecBuilder builder() {
    return StartSpecBuilder.builder();
  }
}
