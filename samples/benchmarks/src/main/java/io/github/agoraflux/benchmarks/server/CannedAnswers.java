package io.github.agoraflux.benchmarks.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The answers, ready to be sent as they are. */
public final class CannedAnswers implements AutoCloseable {

  /** How many users the answer about a channel's users names. */
  public static final int USERS = 20;

  /** The id of the first of them. */
  public static final long FIRST_USER = 3_000_000_001L;

  /** How many channels are on a page; what the request says of it is passed over. */
  public static final int PAGE_SIZE = 500;

  private final ByteBuf users;
  private final ByteBuf page;

  /**
   * Prepares the answers.
   *
   * @param pages how many pages the list of channels has
   */
  public CannedAnswers(int pages) {
    this.users = answer(usersJson());
    this.page = answer(pageJson(pages * PAGE_SIZE));
  }

  ByteBuf users() {
    return shared(users);
  }

  ByteBuf page() {
    return shared(page);
  }

  @Override
  public void close() {
    users.release();
    page.release();
  }

  /** Whoever sends it releases it, which must leave the bytes for the next. */
  private static ByteBuf shared(ByteBuf answer) {
    return Unpooled.unreleasableBuffer(answer.duplicate());
  }

  private static String usersJson() {
    String ids =
        LongStream.range(FIRST_USER, FIRST_USER + USERS)
            .mapToObj(Long::toString)
            .collect(Collectors.joining(","));
    return "{\"success\":true,\"data\":{\"channel_exist\":true,\"mode\":1,\"total\":"
        + USERS
        + ",\"users\":["
        + ids
        + "]}}";
  }

  private static String pageJson(int total) {
    String channels =
        IntStream.range(0, PAGE_SIZE)
            .mapToObj(CannedAnswers::channelJson)
            .collect(Collectors.joining(","));
    return "{\"success\":true,\"data\":{\"channels\":["
        + channels
        + "],\"total_size\":"
        + total
        + "}}";
  }

  private static String channelJson(int number) {
    return String.format(
        Locale.ROOT,
        "{\"channel_name\":\"channel-%06d\",\"user_count\":%d}",
        number,
        1 + number % 97);
  }

  private static ByteBuf answer(String json) {
    String head =
        "HTTP/1.1 200 OK\r\n"
            + "Server: nginx\r\n"
            + "Date: Sun, 01 Nov 2026 00:00:00 GMT\r\n"
            + "Content-Type: application/json; charset=utf-8\r\n"
            + "Content-Length: "
            + json.length()
            + "\r\n"
            + "Connection: keep-alive\r\n\r\n";
    byte[] bytes = (head + json).getBytes(StandardCharsets.US_ASCII);
    return Unpooled.directBuffer(bytes.length).writeBytes(bytes);
  }
}
