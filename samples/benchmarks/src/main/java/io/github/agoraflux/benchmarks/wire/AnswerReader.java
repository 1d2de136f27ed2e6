package io.github.agoraflux.benchmarks.wire;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the status and reads the JSON, as a client written by hand would do with Jackson 3.
 *
 * @param <A> the answer
 */
public final class AnswerReader<A> {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int OK = 200;

  private final ObjectReader reader;
  private final Class<A> type;

  private AnswerReader(Class<A> type) {
    this.type = type;
    this.reader = MAPPER.readerFor(type);
  }

  /**
   * A reader that is ready at once, so that no event loop has to take the type apart.
   *
   * @param type a record
   * @param example JSON of that type
   * @param <A> the answer
   * @return the reader
   */
  public static <A> AnswerReader<A> of(Class<A> type, String example) {
    AnswerReader<A> answers = new AnswerReader<>(type);
    answers.read(OK, example.getBytes(StandardCharsets.UTF_8));
    return answers;
  }

  /**
   * Reads the answer about a channel's users.
   *
   * @return the reader
   */
  public static AnswerReader<UsersAnswer> users() {
    return of(UsersAnswer.class, "{\"success\":true,\"data\":{\"users\":[1]}}");
  }

  /**
   * Reads a page of channels.
   *
   * @return the reader
   */
  public static AnswerReader<ChannelsAnswer> channels() {
    return of(
        ChannelsAnswer.class,
        "{\"success\":true,\"data\":{\"channels\":[{\"channel_name\":\"a\",\"user_count\":1}]}}");
  }

  /**
   * Reads an answer.
   *
   * @param status the HTTP status
   * @param json the body
   * @return the answer
   * @throws IllegalStateException if the status says failure
   */
  public A read(int status, byte[] json) {
    if (status != OK) {
      throw new IllegalStateException("HTTP " + status);
    }
    return type.cast(reader.readValue(json));
  }
}
