package io.github.agoraflux.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.benchmarks.load.Figure;
import io.github.agoraflux.benchmarks.load.Figures;
import io.github.agoraflux.benchmarks.load.Load;
import io.github.agoraflux.benchmarks.process.Address;
import io.github.agoraflux.benchmarks.server.LoadServer;
import io.github.agoraflux.benchmarks.subject.Contender;
import io.github.agoraflux.benchmarks.subject.Outcome;
import io.github.agoraflux.benchmarks.subject.Subject;
import io.github.agoraflux.channelmanagement.ChannelUsers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Loads")
class LoadsTest {

  private static final Duration SHORT = Duration.ofMillis(50);

  private static LoadServer server;

  @BeforeAll
  static void start() throws Exception {
    server = LoadServer.start(3);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "IN_FLIGHT, https, 4, PER_CPU_SECOND",
    "ARRIVING, http, 200, P99",
    "PAGES, http, 0, PER_SECOND",
    "HELD, http, 300, LIVE_KILOBYTES"
  })
  @DisplayName("give the figures they are there for")
  void giveFigures(String kind, String scheme, String size, Figure figure) throws Exception {
    Load load = Load.parse(kind, scheme, size);
    try (Subject subject =
        Contender.AGORAFLUX.create(
            Address.of(server).target(load.isSecure(), load.connections()))) {
      Figures figures = load.apply(subject, SHORT, SHORT);

      assertThat(figures.get(figure)).isPositive();
      assertThat(figures.get(Figure.ALLOCATED)).isPositive();
      assertThat(Figures.parse(figures.toString())).hasToString(figures.toString());
    }
  }

  @Test
  @DisplayName("have no figures when a call failed")
  void failWithTheCall() {
    Load load = new Load(Load.Kind.IN_FLIGHT, false, 2);

    assertThatThrownBy(() -> load.apply(new Failing(), SHORT, SHORT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("out of order");
  }

  @Test
  @DisplayName("are told from one process to another as text")
  void areText() {
    for (Load load :
        List.of(
            new Load(Load.Kind.IN_FLIGHT, true, 64), new Load(Load.Kind.ARRIVING, false, 2000))) {
      String[] words = load.toString().split(" ", -1);
      assertThat(Load.parse(words[0], words[1], words[2])).isEqualTo(load);
    }
  }

  /** Fails the second call of each lane. */
  private static final class Failing implements Subject {

    private int calls;

    @Override
    public void users(String channel, Outcome outcome) {
      if (calls++ < 2) {
        outcome.answered(new ChannelUsers.Communication(List.of(), 0));
      } else {
        outcome.failed(new IllegalStateException("out of order"));
      }
    }

    @Override
    public void close() {}
  }
}
