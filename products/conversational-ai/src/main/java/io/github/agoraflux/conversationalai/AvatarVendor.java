package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Who shows the avatar.
 *
 * @param value as it stands on the wire
 */
public record AvatarVendor(String value) implements OpenEnum<String> {

  /** Akool. */
  public static final AvatarVendor AKOOL = new AvatarVendor("akool");

  /** LiveAvatar. */
  public static final AvatarVendor LIVEAVATAR = new AvatarVendor("liveavatar");

  /** HeyGen, the former name of LiveAvatar. */
  public static final AvatarVendor HEYGEN = new AvatarVendor("heygen");

  /** Anam. */
  public static final AvatarVendor ANAM = new AvatarVendor("anam");

  /** One's own. */
  public static final AvatarVendor GENERIC = new AvatarVendor("generic");

  private static final Set<AvatarVendor> KNOWN = Set.of(AKOOL, LIVEAVATAR, HEYGEN, ANAM, GENERIC);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
