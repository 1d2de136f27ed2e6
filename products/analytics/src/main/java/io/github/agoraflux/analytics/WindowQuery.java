package io.github.agoraflux.analytics;

import io.github.agoraflux.value.OpenEnum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A query by windows of 20 seconds, whatever it measures. */
interface WindowQuery {

  Instant from();

  Instant to();

  ProductType product();

  OpenEnum<String> metric();

  @Nullable Dimension dimension();

  List<String> dimensionValues();

  @Nullable String channel();

  Map<String, Object> extra();
}
