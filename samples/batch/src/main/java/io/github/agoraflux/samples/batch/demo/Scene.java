package io.github.agoraflux.samples.batch.demo;

import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.RecordedRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What is done in a demonstration.
 *
 * @param subcommand the program's
 * @param operation the simulator's name of what it does
 * @param columns of the file
 * @param mark finds the row's number in a request
 */
record Scene(String subcommand, String operation, List<String> columns, Pattern mark) {

  /** Every row of such a number is one that cannot be sent. */
  private static final long BROKEN = 1000;

  static final Scene MESSAGES =
      new Scene(
          "message",
          "signaling.send-peer-message",
          List.of("to", "text"),
          Pattern.compile("\"destination\" *: *\"user-(\\d+)\""));

  static final Scene BANS =
      new Scene(
          "ban",
          "channel-management.create-rule",
          List.of("channel", "uid"),
          Pattern.compile("\"uid\" *: *(\\d+)"));

  List<String> row(long number) {
    if (subcommand.equals("ban")) {
      return List.of("town-hall", number % BROKEN == 0 ? "nobody" : Long.toString(number));
    }
    return List.of("user-" + number, number % BROKEN == 0 ? "" : "the \"room\" is open, " + number);
  }

  /** Logs the receivers in: a message finds nobody else. */
  void prepare(AgoraSimulator agora, int rows) {
    if (subcommand.equals("message")) {
      IntStream.rangeClosed(1, rows)
          .mapToObj(row -> "user-" + row)
          .forEach(agora.conversations()::login);
    }
  }

  boolean concerns(RecordedRequest request) {
    return operation.equals(request.operationId());
  }

  /** The row that a request belongs to; 0 for requests of another kind or that did nothing. */
  int rowOf(RecordedRequest request) {
    if (!request.acted() || !concerns(request)) {
      return 0;
    }
    Matcher found = mark.matcher(request.body());
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }
}
