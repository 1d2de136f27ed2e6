package io.github.agoraflux.classroom;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.agoraflux.value.Check;
import org.jspecify.annotations.Nullable;

/**
 * What users of a role may do.
 *
 * @param limit how many there may be; null for Agora's default
 * @param defaultStream what they send at first; null for Agora's default
 */
public record RoleConfig(@Nullable Integer limit, @Nullable DefaultStream defaultStream) {

  void check(String field) {
    Check.optionalRange(field + ".limit", limit, 0, Integer.MAX_VALUE);
  }

  /**
   * What users send at first.
   *
   * @param state whether they send at all; null for Agora's default
   * @param videoState whether they send video; null for Agora's default
   * @param audioState whether they send audio; null for Agora's default
   */
  public record DefaultStream(
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) @Nullable Boolean state,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) @Nullable Boolean videoState,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) @Nullable Boolean audioState) {}
}
