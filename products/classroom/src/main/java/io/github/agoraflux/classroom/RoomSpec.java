package io.github.agoraflux.classroom;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A classroom to be created.
 *
 * @param name what it is called, at most 64 characters
 * @param type what kind it is
 * @param schedule when the class takes place; null for whenever it is started
 * @param handsUp how students get on the stage; null for Agora's default
 * @param flexProps properties of your own that it begins with
 * @param whiteboard whether there is a whiteboard; null for Agora's default
 * @param chat whether there is a chat; null for Agora's default
 * @param hostingScene a video in place of a teacher; null for none
 * @param roles what users of each role may do
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are
 * @param extraProperties fields of {@code roomProperties} that this record has no component for;
 *     sent as they are
 */
@Built
public record RoomSpec(
    String name,
    RoomType type,
    @Nullable Schedule schedule,
    @Nullable HandsUp handsUp,
    Map<String, Object> flexProps,
    @Nullable Boolean whiteboard,
    @Nullable Boolean chat,
    @Nullable HostingScene hostingScene,
    Map<UserRole, RoleConfig> roles,
    Map<String, Object> extra,
    Map<String, Object> extraProperties) {

  private static final int LONGEST_NAME = 64;

  /**
   * Checks the rules of all fields. A message names a field by its path from here, such as {@code
   * schedule.duration}.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public RoomSpec {
    Check.maxLength("name", Check.notBlank("name", name), LONGEST_NAME);
    Check.given("type", type);
    flexProps = ExtraFields.copyOf(flexProps);
    roles = roles == null ? Map.of() : Map.copyOf(roles);
    extra = ExtraFields.copyOf(extra);
    extraProperties = ExtraFields.copyOf(extraProperties);
    if (schedule != null) {
      schedule.check("schedule");
    }
    if (handsUp != null) {
      handsUp.check("handsUp");
    }
    roles.forEach((role, config) -> config.check("roles." + role.value()));
    ExtraFields.check("extra", extra, Bodies.Room.class);
    ExtraFields.check("extraProperties", extraProperties, Bodies.RoomProperties.class);
  }

  /**
   * Begins a classroom.
   *
   * @return a builder with nothing set
   */
  public static RoomSpecBuilder builder() {
    return RoomSpecBuilder.builder();
  }
}
