package io.github.agoraflux.channelmanagement;

import io.github.agoraflux.value.WireValue;

/**
 * The id of a rule, given by Agora when it is created.
 *
 * @param value as it stands on the wire
 */
public record RuleId(Long value) implements WireValue<Long> {

  /**
   * The id of that number.
   *
   * @param value the number
   * @return the id
   */
  public static RuleId of(long value) {
    return new RuleId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
