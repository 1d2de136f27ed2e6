package io.github.agoraflux.channelmanagement;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What a user's client runs on.
 *
 * @param value as it stands on the wire
 */
public record Platform(Integer value) implements OpenEnum<Integer> {

  /** None of the others. */
  public static final Platform OTHER = new Platform(0);

  /** Android. */
  public static final Platform ANDROID = new Platform(1);

  /** iOS. */
  public static final Platform IOS = new Platform(2);

  /** Windows. */
  public static final Platform WINDOWS = new Platform(5);

  /** Linux. */
  public static final Platform LINUX = new Platform(6);

  /** A web browser. */
  public static final Platform WEB = new Platform(7);

  /** macOS. */
  public static final Platform MACOS = new Platform(8);

  private static final Set<Platform> KNOWN =
      Set.of(OTHER, ANDROID, IOS, WINDOWS, LINUX, WEB, MACOS);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
