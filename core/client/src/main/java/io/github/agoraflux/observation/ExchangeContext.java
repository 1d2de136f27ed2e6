package io.github.agoraflux.observation;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * An observation's context whose key values are ready before the first call is made, in place of a
 * map that each call fills and that each look at it sorts again. What a convention or a filter of
 * the application's adds or removes counts all the same: from then on, this is a context like any
 * other.
 */
final class ExchangeContext extends Observation.Context {

  private final Series series;

  /** {@code null} once somebody else has changed them. */
  private @Nullable KeyValues own;

  ExchangeContext(Series series) {
    this.series = series;
    this.own = series.begun();
  }

  void ended(Series.Ending ending) {
    if (own == null) {
      addLowCardinalityKeyValues(ending.keys());
    } else {
      own = series.ended(ending);
    }
  }

  @Override
  public Observation.Context addLowCardinalityKeyValue(KeyValue keyValue) {
    letGo();
    return super.addLowCardinalityKeyValue(keyValue);
  }

  @Override
  public Observation.Context removeLowCardinalityKeyValue(String key) {
    letGo();
    return super.removeLowCardinalityKeyValue(key);
  }

  @Override
  public KeyValues getLowCardinalityKeyValues() {
    KeyValues known = own;
    return known == null ? super.getLowCardinalityKeyValues() : known;
  }

  @Override
  public @Nullable KeyValue getLowCardinalityKeyValue(String key) {
    KeyValues known = own;
    return known == null
        ? super.getLowCardinalityKeyValue(key)
        : known.stream().filter(each -> each.getKey().equals(key)).findFirst().orElse(null);
  }

  private void letGo() {
    KeyValues known = own;
    if (known != null) {
      own = null;
      known.forEach(super::addLowCardinalityKeyValue);
    }
  }
}
