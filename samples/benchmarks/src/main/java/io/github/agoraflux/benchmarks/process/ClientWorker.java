package io.github.agoraflux.benchmarks.process;

import io.github.agoraflux.benchmarks.load.Load;
import io.github.agoraflux.benchmarks.subject.Contender;
import io.github.agoraflux.benchmarks.subject.Subject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What runs in a client's process: carries the loads it reads, answers with figures. */
final class ClientWorker {

  /** How an answer begins that has no figures. */
  static final String FAILED = "failed: ";

  private final Contender contender;
  private final Address address;
  private final Map<String, Subject> subjects = new ConcurrentHashMap<>();

  private ClientWorker(Contender contender, Address address) {
    this.contender = contender;
    this.address = address;
  }

  /**
   * Carries loads until its input ends.
   *
   * @param args the contender's name, then the server's address
   * @throws Exception if they cannot be understood
   */
  public static void main(String[] args) throws Exception {
    List<String> words = List.of(args);
    ClientWorker worker =
        new ClientWorker(
            Contender.valueOf(words.get(0)), Address.parse(words.subList(1, words.size())));
    worker.run(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    System.exit(0);
  }

  private void run(BufferedReader loads) throws IOException {
    for (String line = loads.readLine(); line != null; line = loads.readLine()) {
      System.out.println(answer(line.split(" ", -1)));
    }
  }

  private String answer(String[] words) {
    try {
      Load load = Load.parse(words[0], words[1], words[2]);
      return load.apply(subject(load), milliseconds(words[3]), milliseconds(words[4])).toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED + e;
    } catch (RuntimeException | OutOfMemoryError e) {
      return FAILED + String.valueOf(e).replaceAll("\\R", " ");
    }
  }

  /** Connections stay open from one load to the next of the same kind. */
  private Subject subject(Load load) {
    return subjects.computeIfAbsent(
        load.isSecure() + " " + load.connections(),
        missing -> contender.create(address.target(load.isSecure(), load.connections())));
  }

  private static Duration milliseconds(String text) {
    return Duration.ofMillis(Long.parseLong(text));
  }
}
