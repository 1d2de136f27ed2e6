package io.github.agoraflux.speechtotext;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agent to start: which channel it listens to, and what it makes of what it hears.
 *
 * @param name its own name, 1 to 64 characters, never used before in the project: it keeps a second
 *     join from starting a second agent
 * @param languages the languages that are spoken, 1 to 4 such as {@code en-US}; with two or more
 *     Agora detects which, which costs more
 * @param uidLanguages the languages of single users, at most 5; null for those of all
 * @param keywords words to be heard well, at most 500; null for none
 * @param maxIdleTime after how long without anybody to hear it leaves by itself, whole seconds, 5 s
 *     to 30 days; null for Agora's default, 30 s
 * @param rtc the channel
 * @param translations what is translated, at most 4 languages into at most 10 each; null for
 *     nothing
 * @param translationExtra fields of {@code translateConfig} that there is no component for, by
 *     their name on the wire; sent as they are
 * @param captions how subtitles are recorded; null not to
 * @param storageExtension what the storage needs beyond the usual; null for nothing
 * @param extra fields of the request that this record has no component for, by their name on the
 *     wire; sent as they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record JoinSpec(
    String name,
    List<String> languages,
    @Nullable List<UidLanguages> uidLanguages,
    @Nullable List<String> keywords,
    @Nullable Duration maxIdleTime,
    RtcConfig rtc,
    @Nullable List<Translation> translations,
    Map<String, Object> translationExtra,
    @Nullable CaptionConfig captions,
    @Nullable StorageExtension storageExtension,
    Map<String, Object> extra) {

  static final int MOST_TRANSLATIONS = 4;
  static final int MOST_TARGETS = 10;
  private static final int LONGEST_NAME = 64;

  /**
   * Checks the rules of all fields. A message names a field by its path from here, such as {@code
   * rtc.publisher}.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public JoinSpec {
    languages = Check.listOrEmpty(languages);
    uidLanguages = Check.listOrNull(uidLanguages);
    keywords = Check.listOrNull(keywords);
    translations = Check.listOrNull(translations);
    translationExtra = ExtraFields.copyOf(translationExtra);
    extra = ExtraFields.copyOf(extra);
    Check.maxLength("name", Check.notBlank("name", name), LONGEST_NAME);
    Fields.languages("languages", languages);
    Fields.uidLanguages("uidLanguages", uidLanguages);
    Fields.keywords("keywords", keywords);
    Fields.maxIdleTime("maxIdleTime", maxIdleTime);
    Check.given("rtc", rtc).check("rtc");
    Fields.translations("translations", translations, MOST_TRANSLATIONS, MOST_TARGETS);
    ExtraFields.check("translationExtra", translationExtra, Bodies.Translate.class);
    if (captions != null) {
      captions.check("captions");
    }
    checkExtension(captions, storageExtension);
    ExtraFields.check("extra", extra, Bodies.Join.class);
  }

  /**
   * Begins an agent.
   *
   * @return a builder with nothing set
   */
  public static JoinSpecBuilder builder() {
    return JoinSpecBuilder.builder();
  }

  private static void checkExtension(
      @Nullable CaptionConfig captions, @Nullable StorageExtension extension) {
    if (extension != null) {
      extension.check("storageExtension");
    }
    Storage storage = captions == null ? null : captions.storage();
    boolean needsEndpoint = storage != null && storage.vendor().equals(StorageVendor.S3_COMPATIBLE);
    Check.that(
        !needsEndpoint || (extension != null && extension.endpoint() != null),
        "storageExtension.endpoint",
        "be given for a storage that speaks S3",
        extension);
  }
}
