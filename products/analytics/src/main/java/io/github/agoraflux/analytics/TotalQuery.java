package io.github.agoraflux.analytics;

import io.github.agoraflux.value.OpenEnum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A query over a span as a whole, whatever it measures. */
interface TotalQuery {

  Instant from();

  Instant to();

  OpenEnum<String> metric();

  @Nullable Dimension dimension();

  List<String> dimensionValues();

  @Nullable String country();

  Map<String, Object> extra();
}
