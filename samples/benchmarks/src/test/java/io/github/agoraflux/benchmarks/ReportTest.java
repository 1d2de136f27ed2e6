package io.github.agoraflux.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.benchmarks.load.Figure;
import io.github.agoraflux.benchmarks.load.Figures;
import io.github.agoraflux.benchmarks.load.Load;
import io.github.agoraflux.benchmarks.report.Chart;
import io.github.agoraflux.benchmarks.report.Rounds;
import io.github.agoraflux.benchmarks.report.Tables;
import io.github.agoraflux.benchmarks.subject.Contender;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The report of a comparison")
class ReportTest {

  private final Rounds rounds = new Rounds(new Load(Load.Kind.IN_FLIGHT, false, 64));

  @BeforeEach
  void measure() {
    add(Contender.REACTOR_NETTY_AGGREGATE, 100, 1000, 400);
    add(Contender.AGORAFLUX, 120, 900, 800);
  }

  @Test
  @DisplayName("gives the median of the rounds")
  void median() {
    assertThat(rounds.median(Contender.AGORAFLUX, Figure.PER_CPU_SECOND)).hasValue(800);
    assertThat(rounds.median(Contender.JDK, Figure.PER_CPU_SECOND)).isEmpty();
  }

  @Test
  @DisplayName("compares each round with the same round of the client by hand")
  void relative() {
    assertThat(rounds.relative(Contender.AGORAFLUX, Figure.PER_CPU_SECOND)).hasValue(1.2);
    assertThat(rounds.relative(Contender.REACTOR_NETTY_AGGREGATE, Figure.PER_CPU_SECOND))
        .hasValue(1);
  }

  @Test
  @DisplayName("has a row for each client, also for one that failed")
  void tables() {
    rounds.fail(Contender.JDK, "out of order");

    assertThat(Tables.of(List.of(rounds)).lines())
        .contains(
            "### Calls, 64 in flight, plain HTTP",
            "| AgoraFlux | 800 (1.20) | 800 (1.20) | 10 (1.00) |",
            "| Reactor Netty by hand | 400 (1.00) | 400 (1.00) | 10 (1.00) |",
            "| JDK HttpClient | failed | failed | failed |");
  }

  @Test
  @DisplayName("draws a picture that is well-formed, with a bar for each figure")
  void chart() throws Exception {
    String svg = Chart.of(List.of(rounds));

    var picture =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(picture.getElementsByTagName("rect").getLength()).isEqualTo(1 + 2 * 2);
    assertThat(svg).contains("800 (1.20)", "by hand");
  }

  private void add(Contender contender, double... values) {
    for (double value : values) {
      rounds.add(
          contender,
          Figures.parse("PER_SECOND=" + value + " PER_CPU_SECOND=" + value + " ALLOCATED=10"));
    }
  }
}
