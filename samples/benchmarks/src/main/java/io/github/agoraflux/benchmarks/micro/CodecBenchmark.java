package io.github.agoraflux.benchmarks.micro;

import io.github.agoraflux.benchmarks.wire.AnswerReader;
import io.github.agoraflux.benchmarks.wire.UsersAnswer;
import io.github.agoraflux.json.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What JSON costs, beside plain Jackson 3. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class CodecBenchmark {

  private static final Body BODY =
      new Body("0123456789abcdef0123456789abcdef", "town-hall", 4711, 30, List.of("join_channel"));

  private final JsonCodec codec = new JsonCodec();
  private final AnswerReader<UsersAnswer> plain = AnswerReader.users();
  private final byte[] json =
      ("{\"success\":true,\"data\":{\"channel_exist\":true,\"mode\":1,\"total\":3,"
              + "\"users\":[3000000001,3000000002,3000000003]}}")
          .getBytes(StandardCharsets.UTF_8);

  /** A codec that knows the types already. */
  public CodecBenchmark() {
    codec.prepare(BODY, UsersAnswer.class);
  }

  /**
   * A request's body.
   *
   * @param appid the project
   * @param cname the channel
   * @param uid the user
   * @param time minutes
   * @param privileges what is taken away
   */
  public record Body(String appid, String cname, long uid, int time, List<String> privileges) {}

  /**
   * Encodes a body.
   *
   * @return JSON
   */
  @Benchmark
  public byte[] encode() {
    return codec.encode(BODY);
  }

  /**
   * Decodes an answer.
   *
   * @return the answer
   */
  @Benchmark
  public UsersAnswer decode() {
    return codec.decode(json, UsersAnswer.class);
  }

  /**
   * Decodes the same with plain Jackson.
   *
   * @return the answer
   */
  @Benchmark
  public UsersAnswer decodePlain() {
    return plain.read(200, json);
  }
}
