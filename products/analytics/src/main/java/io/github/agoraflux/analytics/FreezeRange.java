package io.github.agoraflux.analytics;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * A range of freeze rates, its upper end excluded.
 *
 * @param value as it stands on the wire
 */
public record FreezeRange(String value) implements OpenEnum<String> {

  /** Less than 3 percent. */
  public static final FreezeRange BELOW_3_PERCENT = new FreezeRange("[0%,3%)");

  /** 3 to 5 percent. */
  public static final FreezeRange FROM_3_TO_5_PERCENT = new FreezeRange("[3%,5%)");

  /** 5 to 10 percent. */
  public static final FreezeRange FROM_5_TO_10_PERCENT = new FreezeRange("[5%,10%)");

  /** 10 percent and more. */
  public static final FreezeRange FROM_10_PERCENT = new FreezeRange("[10%,100%)");

  private static final Set<FreezeRange> KNOWN =
      Set.of(BELOW_3_PERCENT, FROM_3_TO_5_PERCENT, FROM_5_TO_10_PERCENT, FROM_10_PERCENT);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
