package io.github.agoraflux.analytics;

import io.github.agoraflux.value.OpenEnum;
import java.time.Instant;
import java.util.Map;

/** A query for the top values of a dimension, whatever it measures. */
interface TopQuery {

  Instant from();

  ProductType product();

  OpenEnum<String> metric();

  Dimension dimension();

  Map<String, Object> extra();
}
