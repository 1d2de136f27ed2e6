package io.github.agoraflux.console;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;

/**
 * A project to create.
 *
 * @param name 1 to 255 characters, unique in the account
 * @param enableSignKey whether its primary app certificate is enabled, so that its channels are
 *     joined with tokens; false unless set
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are, so that what Agora added yesterday can be used today
 */
@Built
public record ProjectSpec(
    String name,
    @JsonProperty("enable_sign_key") boolean enableSignKey,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final int LONGEST_NAME = 255;

  /**
   * Checks the name and that no field is given twice.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public ProjectSpec {
    extra = ExtraFields.copyOf(extra);
    Check.maxLength("name", Check.notBlank("name", name), LONGEST_NAME);
    ExtraFields.check("extra", extra, ProjectSpec.class);
  }

  /**
   * Begins a project.
   *
   * @return a builder with nothing set
   */
  public static ProjectSpecBuilder builder() {
    return ProjectSpecBuilder.builder();
  }
}
