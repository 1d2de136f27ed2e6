package io.github.agoraflux.classroom;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What a user is in a classroom. Agora counts roles in some places and names them in others; each
 * is kept as it came.
 *
 * @param value as it stands on the wire
 */
public record UserRole(String value) implements OpenEnum<String> {

  /** A teacher. */
  public static final UserRole TEACHER = new UserRole("1");

  /** A student. */
  public static final UserRole STUDENT = new UserRole("2");

  /** A teaching assistant. */
  public static final UserRole ASSISTANT = new UserRole("3");

  /** Who may speak, by name. */
  public static final UserRole HOST = new UserRole("host");

  /** Who listens, by name. */
  public static final UserRole AUDIENCE = new UserRole("audience");

  /** Agora itself. */
  public static final UserRole SERVER = new UserRole("server");

  private static final Set<UserRole> KNOWN =
      Set.of(TEACHER, STUDENT, ASSISTANT, HOST, AUDIENCE, SERVER);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
