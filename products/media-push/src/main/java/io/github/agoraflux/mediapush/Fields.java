package io.github.agoraflux.mediapush;

import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of fields that stand in several places. */
final class Fields {

  private static final Duration LONGEST_JITTER_BUFFER = Duration.ofSeconds(1);
  private static final Pattern IMAGE_URL = Pattern.compile("(?i)https?://\\S+");

  private Fields() {}

  static void imageUrl(String field, @Nullable String url) {
    Check.matches(field, url, IMAGE_URL, "an HTTP or HTTPS URL");
  }

  static void optionalImageUrl(String field, @Nullable String url) {
    if (url != null) {
      imageUrl(field, url);
    }
  }

  static void views(String field, @Nullable List<LayoutView> views) {
    for (int i = 0; views != null && i < views.size(); i++) {
      String at = field + "[" + i + "]";
      LayoutView view = views.get(i);
      if (view instanceof RtcStreamView stream) {
        stream.check(at);
      } else if (view instanceof ImageView image) {
        image.check(at);
      } else {
        Check.that(false, at, "be an RtcStreamView or an ImageView", view);
      }
    }
  }

  static void optionalSeconds(String field, @Nullable Duration time) {
    if (time != null) {
      boolean whole = time.equals(Duration.ofSeconds(time.toSeconds()));
      Check.that(whole && time.toSeconds() >= 1, field, "be whole seconds, at least one", time);
    }
  }

  static void optionalJitterBuffer(String field, @Nullable Duration size) {
    if (size != null) {
      Check.range(field, size, Duration.ZERO, LONGEST_JITTER_BUFFER);
      boolean whole = size.equals(Duration.ofMillis(size.toMillis()));
      Check.that(whole, field, "be whole milliseconds", size);
    }
  }
}
