package io.github.agoraflux.analytics;

import io.github.agoraflux.value.Check;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules about dimensions that several queries share. */
final class Dimensions {

  private Dimensions() {}

  static void check(@Nullable Dimension dimension, List<String> values) {
    Check.that(
        values.isEmpty() || dimension != null,
        "dimensionValues",
        "be absent without a dimension",
        values);
    Check.that(
        values.isEmpty() || !Dimension.CHANNEL_SIZE.equals(dimension),
        "dimensionValues",
        "be absent for the channel size",
        values);
    for (String value : values) {
      Check.notBlank("dimensionValues", value);
      Check.that(value.indexOf('"') < 0, "dimensionValues", "have no quotation mark", value);
    }
  }

  static void checkCountry(@Nullable Dimension dimension, @Nullable String country) {
    if (country != null) {
      Check.notBlank("country", country);
      Check.that(
          Dimension.REGION.equals(dimension), "country", "be absent but for regions", country);
    }
  }

  static void checkNoChannelSize(@Nullable Dimension dimension) {
    Check.that(
        !Dimension.CHANNEL_SIZE.equals(dimension),
        "dimension",
        "not be the channel size here",
        dimension);
  }

  /** The values as query parameters have them. */
  static @Nullable String quoted(List<String> values) {
    return values.isEmpty()
        ? null
        : values.stream().map(value -> '"' + value + '"').collect(Collectors.joining(","));
  }
}
