package io.github.agoraflux.benchmarks.report;

import io.github.agoraflux.benchmarks.load.Figure;
import io.github.agoraflux.benchmarks.load.Figures;
import io.github.agoraflux.benchmarks.load.Load;
import io.github.agoraflux.benchmarks.subject.Contender;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** What all clients achieved under one load, round by round. */
public final class Rounds {

  private final Load load;
  private final Map<Contender, List<Figures>> figures = new EnumMap<>(Contender.class);
  private final Map<Contender, String> failures = new EnumMap<>(Contender.class);

  /**
   * No rounds yet.
   *
   * @param load the load
   */
  public Rounds(Load load) {
    this.load = load;
  }

  /**
   * Adds what a client achieved in the next round.
   *
   * @param contender the client
   * @param achieved its figures
   */
  public void add(Contender contender, Figures achieved) {
    figures.computeIfAbsent(contender, first -> new ArrayList<>()).add(achieved);
  }

  /**
   * Notes that a client could not carry the load.
   *
   * @param contender the client
   * @param reason what happened
   */
  public void fail(Contender contender, String reason) {
    figures.remove(contender);
    failures.putIfAbsent(contender, reason);
  }

  /**
   * Whether a client failed under this load.
   *
   * @param contender the client
   * @return whether it has no figures
   */
  public boolean hasFailed(Contender contender) {
    return failures.containsKey(contender);
  }

  /**
   * Why clients failed.
   *
   * @return a reason for each that did
   */
  public Map<Contender, String> failures() {
    return failures;
  }

  /**
   * The load.
   *
   * @return what the clients were put under
   */
  public Load load() {
    return load;
  }

  /**
   * Who carried it.
   *
   * @return the clients, in the order of the tables
   */
  public Set<Contender> contenders() {
    return figures.keySet();
  }

  /**
   * What a client typically achieved.
   *
   * @param contender the client
   * @param figure what is asked for
   * @return the median of its rounds, empty if it has none
   */
  public OptionalDouble median(Contender contender, Figure figure) {
    return median(values(contender, figure));
  }

  /**
   * How a client compares with the one written by hand. Each round is compared with the same round
   * of the other, so that what slows down both for a while changes nothing.
   *
   * @param contender the client
   * @param figure what is asked for
   * @return the median of the rounds' ratios, empty if there are none
   */
  public OptionalDouble relative(Contender contender, Figure figure) {
    List<Double> own = values(contender, figure);
    List<Double> others = values(Contender.BASELINE, figure);
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < Math.min(own.size(), others.size()); round++) {
      if (others.get(round) > 0) {
        ratios.add(own.get(round) / others.get(round));
      }
    }
    return median(ratios);
  }

  private static OptionalDouble median(List<Double> values) {
    return values.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Median.of(values));
  }

  private List<Double> values(Contender contender, Figure figure) {
    List<Double> values = new ArrayList<>();
    for (Figures round : figures.getOrDefault(contender, List.of())) {
      Double value = round.get(figure);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }
}
