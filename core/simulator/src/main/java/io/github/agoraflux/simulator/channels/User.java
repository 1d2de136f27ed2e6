package io.github.agoraflux.simulator.channels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user in a channel.
 *
 * @param uid the user ID, 1 to 4,294,967,295
 * @param role 0 unknown, 1 user of a communication channel, 2 host, 3 audience; others are passed
 *     on
 * @param platform 1 Android, 2 iOS, 5 Windows, 6 Linux, 7 Web, 8 macOS, 0 others
 * @param joined when the user joined, or null for the moment of joining
 * @param ip the user's address, or null if no rule shall find it
 */
public record User(
    long uid, int role, int platform, @Nullable Instant joined, @Nullable String ip) {

  /** The role of a user in a communication channel. */
  public static final int COMMUNICATION = 1;

  /** The role of a host in a live channel. */
  public static final int HOST = 2;

  /** The role of an audience member in a live channel. */
  public static final int AUDIENCE = 3;

  /** The greatest user ID. */
  public static final long MAX_UID = 0xFFFF_FFFFL;

  private static final int WEB = 7;

  /**
   * Checks the user ID.
   *
   * @throws IllegalArgumentException if {@code uid} is out of range
   */
  public User {
    if (uid < 1 || uid > MAX_UID) {
      throw new IllegalArgumentException("uid must be in 1..4294967295: " + uid);
    }
  }

  /**
   * A user of a communication channel, on the web.
   *
   * @param uid the user ID
   * @return the user
   */
  public static User of(long uid) {
    return new User(uid, COMMUNICATION, WEB, null, null);
  }

  /**
   * A host of a live channel, on the web.
   *
   * @param uid the user ID
   * @return the user
   */
  public static User host(long uid) {
    return new User(uid, HOST, WEB, null, null);
  }

  /**
   * An audience member of a live channel, on the web.
   *
   * @param uid the user ID
   * @return the user
   */
  public static User audience(long uid) {
    return new User(uid, AUDIENCE, WEB, null, null);
  }

  /**
   * This user at another address.
   *
   * @param address the IP address
   * @return the new user
   */
  public User at(String address) {
    return new User(uid, role, platform, joined, address);
  }

  /**
   * This user with a time of joining.
   *
   * @param time when the user joined
   * @return the new user
   */
  public User joined(Instant time) {
    return new User(uid, role, platform, time, ip);
  }
}
