package io.github.agoraflux.benchmarks.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The requests as a client written by hand would build them. */
public final class Requests {

  /** The project that is asked about. */
  public static final String APP_ID = "0123456789abcdef0123456789abcdef";

  /** The account's name. */
  public static final String CUSTOMER_ID = "benchmark-customer";

  /** The account's secret, which guards nothing. */
  public static final String CUSTOMER_SECRET = "benchmark-secret";

  /** The ready value of the {@code Authorization} header. */
  public static final String AUTHORIZATION =
      "Basic "
          + Base64.getEncoder()
              .encodeToString(
                  (CUSTOMER_ID + ':' + CUSTOMER_SECRET).getBytes(StandardCharsets.UTF_8));

  /** Where the operations for one channel's users begin. */
  public static final String USERS = "/dev/v1/channel/user/" + APP_ID + '/';

  /** Where the list of channels is. */
  public static final String CHANNELS = "/dev/v1/channel/" + APP_ID;

  /** A channel whose users are told when {@link #RELEASE} is asked for. */
  public static final String HELD = "held";

  /** How a channel is called whose users are told when so many calls are held. */
  public static final String AWAIT = "await-";

  /** A channel that lets go of all calls that are held. */
  public static final String RELEASE = "release";

  private Requests() {}

  /**
   * The target that asks for the users of a channel.
   *
   * @param channel the channel's name
   * @return path, encoded
   */
  public static String users(String channel) {
    return USERS + URLEncoder.encode(channel, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * The target that asks for a page of channels.
   *
   * @param number counts from 0
   * @param size channels on a page
   * @return path and query
   */
  public static String channels(int number, int size) {
    return CHANNELS + "?page_no=" + number + "&page_size=" + size;
  }
}
