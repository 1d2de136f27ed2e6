package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.console.Console;
import io.github.agoraflux.console.ProjectMinutes;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class ConsoleTest extends Simulated {

  private final Console console = Console.over(agora);

  @Test
  void addsUpMinutes() {
    LocalDate monday = LocalDate.of(2025, 12, 29);
    String project = simulator.projects().all().get(0).id();
    simulator.usage().add(project, "default", monday, "durationAudioAll", 780);

    // snippet: console
    Flux<ProjectMinutes> minutes = console.usageInMinutes(monday, monday.plusDays(6));
    // end

    StepVerifier.create(minutes)
        .assertNext(
            it -> {
              assertThat(it.project()).hasToString(project);
              assertThat(it.days().get(0).audio()).hasMinutes(13);
            })
        .verifyComplete();
  }
}
