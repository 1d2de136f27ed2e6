package io.github.agoraflux.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** How long the services of a project were used. */
class UsageTest {

  private static final LocalDate MONDAY = LocalDate.of(2025, 12, 29);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  private static Wire<Console> wire;
  private static ProjectId project;

  @BeforeAll
  static void open() {
    wire = new Wire<>(Console::over);
    String id = wire.agora().projects().all().get(0).id();
    project = ProjectId.of(id);
    wire.agora().usage().add(id, "default", MONDAY, "durationAudioAll", 779);
    wire.agora().usage().add(id, "default", MONDAY, "durationVideoHd", 60);
    wire.agora().usage().add(id, "default", TUESDAY, "durationVideo4K", 5);
    wire.agora().usage().add(id, "cloudRecording", TUESDAY, "cloudRecordingHd", 3600);
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @BeforeEach
  void reset() {
    wire.reset();
  }

  @Test
  void isToldDayByDay() {
    StepVerifier.create(
            wire.product().usage(query -> query.project(project).from(MONDAY).to(TUESDAY)))
        .assertNext(
            report -> {
              assertThat(report.days())
                  .extracting(DailyUsage::date)
                  .containsExactly(MONDAY, TUESDAY);
              DailyUsage monday = report.days().get(0);
              assertThat(monday.duration("durationAudioAll")).isEqualTo(Duration.ofSeconds(779));
              assertThat(monday.duration("durationVideoHd")).isEqualTo(Duration.ofMinutes(1));
              assertThat(monday.duration("nothing")).isZero();
              assertThat(report.days().get(1).amounts()).containsEntry("durationVideo4K", 5L);
              assertThat(report.counters().get("durationAudioAll"))
                  .isEqualTo(new UsageCounter("Total Audio Duration", "second"));
            })
        .verifyComplete();
    assertThat(wire.lastRequest().rawPath()).isEqualTo("/dev/v3/usage");
    assertThat(wire.lastRequest().rawQuery())
        .isEqualTo(
            "project_id=" + project + "&from_date=2025-12-29&to_date=2025-12-30&business=default");
  }

  @Test
  void isToldOfAnotherService() {
    StepVerifier.create(
            wire.product()
                .usage(
                    query ->
                        query
                            .project(project)
                            .from(TUESDAY)
                            .to(TUESDAY)
                            .business(Business.CLOUD_RECORDING)
                            .extra(Map.of("detail", 1))))
        .assertNext(
            report ->
                assertThat(report.days())
                    .containsExactly(new DailyUsage(TUESDAY, Map.of("cloudRecordingHd", 3600L))))
        .verifyComplete();
    assertThat(wire.lastRequest().rawQuery()).endsWith("&business=cloudRecording&detail=1");
  }

  @Test
  void isToldInMinutes() {
    StepVerifier.create(wire.product().usageInMinutes(MONDAY, MONDAY))
        .expectNext(
            new ProjectMinutes(
                project,
                List.of(
                    new DailyMinutes(
                        MONDAY,
                        Duration.ofMinutes(13),
                        Duration.ZERO,
                        Duration.ofMinutes(1),
                        Duration.ZERO))))
        .verifyComplete();
    assertThat(wire.lastRequest().rawPath()).isEqualTo("/dev/v1/usage");
    assertThat(wire.lastRequest().rawQuery()).isEqualTo("from_date=2025-12-29&to_date=2025-12-29");
  }

  @Test
  void leavesUnknownProjectsOut() {
    StepVerifier.create(
            wire.product()
                .usageInMinutes(MONDAY, MONDAY, List.of(ProjectId.of("nobody"), project))
                .map(ProjectMinutes::project))
        .expectNext(project)
        .verifyComplete();
    assertThat(wire.lastRequest().query("projects")).isEqualTo("nobody," + project);
    StepVerifier.create(
            wire.product().usage(query -> query.project(ProjectId.of("x")).from(MONDAY).to(MONDAY)))
        .verifyError(RejectedException.NotFound.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1767052800, 2025-12-30",
    "\"1767052800\", 2025-12-30",
    "\"2025-12-30T23:59:59.999Z\", 2025-12-30",
    "\"2025-12-30T01:00:00+02:00\", 2025-12-29"
  })
  void isDatedInEitherForm(String date, LocalDate day) {
    wire.agora().script("*", usageOf(date));

    StepVerifier.create(
            wire.product().usage(query -> query.project(project).from(MONDAY).to(TUESDAY)))
        .assertNext(report -> assertThat(report.days().get(0).date()).isEqualTo(day))
        .verifyComplete();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"yesterday\"", "\"\"", "-1", "123456789012", "true"})
  void isUnreadableWithoutADay(String date) {
    wire.agora().script("*", usageOf(date));

    StepVerifier.create(
            wire.product().usage(query -> query.project(project).from(MONDAY).to(TUESDAY)))
        .verifyError(UnreadableAnswerException.class);
  }

  private static ScriptedReply usageOf(String date) {
    return ScriptedReply.json(
        200, "{\"meta\":{},\"usages\":[{\"date\":" + date + ",\"usage\":{}}]}");
  }
}
