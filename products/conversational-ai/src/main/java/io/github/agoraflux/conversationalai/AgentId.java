package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.WireValue;

/**
 * The id of an agent, given by Agora when it joins.
 *
 * @param value as it stands on the wire
 */
public record AgentId(String value) implements WireValue<String> {

  /**
   * The id of that text.
   *
   * @param value the text
   * @return the id
   */
  public static AgentId of(String value) {
    return new AgentId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
