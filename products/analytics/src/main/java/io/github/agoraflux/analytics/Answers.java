package io.github.agoraflux.analytics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.operation.Refusal;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answers as they stand on the wire, and what they make in the product's own terms. */
final class Answers {

  private static final int SUCCESS = 200;
  private static final int BAD_REQUEST = 400;
  private static final int LAST_STATUS = 599;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{3}");

  private Answers() {}

  /** Every answer says in {@code code} how the query fared: 0 and 200 are success. */
  interface WithCode {

    int code();

    @Nullable String message();
  }

  /** An answer whose items have fields named after what was asked for. */
  interface WithRows extends WithCode {

    List<Row> rows();
  }

  static @Nullable Refusal judge(WithCode answer) {
    int code = answer.code();
    String message = answer.message();
    return code == 0 || code == SUCCESS
        ? null
        : new Refusal(meant(BAD_REQUEST, code, message), Integer.toString(code), message);
  }

  /**
   * Reads all rows while they are judged: what cannot be read then fails the call itself, with all
   * that is known of it, and is observed and repeated as such.
   */
  static @Nullable Refusal judge(WithRows answer, RowReader<?> reader) {
    Refusal refusal = judge(answer);
    if (refusal == null) {
      answer.rows().forEach(reader::read);
    }
    return refusal;
  }

  static @Nullable Refusal judgeError(int status, @Nullable String code, @Nullable String message) {
    int number = code != null && NUMBER.matcher(code).matches() ? Integer.parseInt(code) : 0;
    int meant = meant(status, number, message);
    return meant == status ? null : new Refusal(meant, code, message);
  }

  /**
   * The status that would have been honest. Agora documents codes, but not which status comes with
   * them, so both count: the limit that code 300 tells of, then a status that says more than that
   * the request was bad, then the code.
   */
  private static int meant(int status, int code, @Nullable String message) {
    if (code == SearchLimit.CODE && message != null) {
      return new SearchLimit(message).status(status);
    }
    boolean telling = code > BAD_REQUEST && code <= LAST_STATUS;
    return status == BAD_REQUEST && telling ? code : status;
  }

  /** What a page's answer stands for as a total: as many as it takes for there to be more. */
  private static long total(@Nullable Boolean hasMore, @Nullable Long total) {
    if (hasMore != null) {
      return hasMore ? Long.MAX_VALUE : 0;
    }
    return total == null ? 0 : total;
  }

  record Calls(
      int code,
      @Nullable String message,
      @Nullable String requestId,
      @JsonProperty("total_size") @Nullable Long totalSize,
      @JsonProperty("has_more") @Nullable Boolean hasMore,
      @JsonProperty("call_lists") List<CallSummary> calls)
      implements WithCode {

    long total() {
      return Answers.total(hasMore, totalSize);
    }
  }

  record Sessions(
      int code,
      @Nullable String message,
      @Nullable String requestId,
      @JsonProperty("total_size") @Nullable Long totalSize,
      @JsonProperty("has_more") @Nullable Boolean hasMore,
      @JsonProperty("call_info") List<CallSession> sessions)
      implements WithCode {

    long total() {
      return Answers.total(hasMore, totalSize);
    }
  }

  record Metrics(
      int code, @Nullable String message, @Nullable String requestId, List<SessionMetrics> metrics)
      implements WithCode {

    List<MetricSeries> series() {
      return metrics.stream().flatMap(SessionMetrics::series).toList();
    }
  }

  record SessionMetrics(SessionId sid, List<Measured> data) {

    Stream<MetricSeries> series() {
      return data.stream()
          .map(one -> new MetricSeries(sid, one.mid, one.peerUid, sorted(one.points())));
    }
  }

  record Measured(
      SessionMetric mid, List<List<@Nullable Double>> kvs, @JsonProperty("peer_uid") long peerUid) {

    private static final int PAIR = 2;
    private static final double LATEST = 1e11;

    Measured {
      for (List<@Nullable Double> pair : kvs) {
        Double seconds = pair.isEmpty() ? null : pair.get(0);
        if (pair.size() != PAIR || seconds == null || !(Math.abs(seconds) < LATEST)) {
          throw new IllegalArgumentException("kvs must be pairs of time and value");
        }
      }
    }

    List<DataPoint> points() {
      return kvs.stream().map(Measured::point).toList();
    }

    private static DataPoint point(List<@Nullable Double> pair) {
      Double seconds = pair.get(0);
      return new DataPoint(
          Instant.ofEpochSecond(seconds == null ? 0 : seconds.longValue()), pair.get(1));
    }
  }

  record Statistics(
      int code, @Nullable String message, @Nullable String requestId, List<FreezeRate> data)
      implements WithCode {}

  record Buckets(
      int code, @Nullable String message, @Nullable String requestId, List<FreezeBucket> data)
      implements WithCode {}

  record Timeline(int code, @Nullable String message, @Nullable String requestId, List<Point> data)
      implements WithCode {

    List<DataPoint> points() {
      return sorted(data.stream().map(one -> new DataPoint(one.ts, one.value)).toList());
    }
  }

  record Point(@WireUnit(ChronoUnit.SECONDS) Instant ts, @Nullable Double value) {}

  record Rows(int code, @Nullable String message, List<Map<String, @Nullable Object>> data)
      implements WithRows {

    @Override
    public List<Row> rows() {
      return Row.of(data);
    }
  }

  record Top(int code, @Nullable String message, @Nullable TopList data) implements WithRows {

    @Override
    public List<Row> rows() {
      return data == null ? List.of() : Row.of(data.list);
    }
  }

  record TopList(List<Map<String, @Nullable Object>> list) {}

  static List<DataPoint> sorted(List<DataPoint> points) {
    return points.stream().sorted(Comparator.comparing(DataPoint::at)).toList();
  }
}
