package io.github.agoraflux.samples.dashboard.agora;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.samples.dashboard.RunningDashboard;
import io.github.agoraflux.simulator.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

@DisplayName("The conversions of a data center")
class ConversionDeskTest {

  private static final String START = "whiteboard.start-conversion";
  private static final String GET = "whiteboard.get-conversion";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LATE = Duration.ofMillis(700);

  private static RunningDashboard dashboard;

  private final ConversionDesk desk = dashboard.part(ConversionDesk.class);

  @BeforeAll
  static void start() {
    dashboard = RunningDashboard.start("--dashboard.demo.step=1h");
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  @BeforeEach
  void calm() {
    dashboard.agora().faults().clear();
  }

  private static Mono<ConversionView> started(ConversionDesk desk, String file) {
    return desk.start("https://files.example.com/" + file, "static");
  }

  private List<String> files() {
    return desk.look().blockOptional(PATIENCE).orElseThrow().stream()
        .map(ConversionView::file)
        .toList();
  }

  @Test
  @DisplayName("are forgotten when Agora does not know them any more")
  void forgotten() {
    started(desk, "lost.pdf").block(PATIENCE);
    assertThat(files()).contains("lost.pdf");

    dashboard.agora().faults().inject(GET, Fault.status(404));
    StepVerifier.create(desk.look().map(List::isEmpty))
        .expectNext(true)
        .expectComplete()
        .verify(PATIENCE);
  }

  @Test
  @DisplayName("are known even if whoever started them has gone meanwhile")
  void startIsCarriedThrough() {
    dashboard.agora().faults().inject(START, Fault.latency(LATE), 1);
    Mono<String> answered =
        dashboard
            .agora()
            .journal()
            .live()
            .flatMap(request -> Mono.justOrEmpty(request.operationId()))
            .filter(START::equals)
            .next()
            .cache();
    answered.subscribe();

    Disposable page = started(desk, "mine.pdf").subscribe();
    answered.block(PATIENCE);
    page.dispose();

    Mono.fromSupplier(this::files)
        .subscribeOn(Schedulers.boundedElastic())
        .filter(files -> files.contains("mine.pdf"))
        .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(50)))
        .block(PATIENCE);
  }
}
