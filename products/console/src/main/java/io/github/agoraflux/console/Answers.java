package io.github.agoraflux.console;

import io.github.agoraflux.operation.Refusal;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers as they stand on the wire, and what they make in the product's own terms. */
final class Answers {

  private static final int BAD_REQUEST = 400;

  private Answers() {}

  private static @Nullable Refusal refusal(boolean success) {
    return success ? null : new Refusal(BAD_REQUEST, null, "success is false");
  }

  record Created(Project project) {}

  record Projects(List<Project> projects) {

    Optional<Project> first() {
      return projects.stream().findFirst();
    }
  }

  /** Older answers tell success alone. */
  record Changed(@Nullable Project project, @Nullable Boolean success) {

    Changed {
      if (project == null && success == null) {
        throw new IllegalArgumentException("project or success must be there");
      }
    }

    @Nullable Refusal judge() {
      return refusal(!Boolean.FALSE.equals(success));
    }
  }

  record Deleted(boolean success) {

    @Nullable Refusal judge() {
      return refusal(success);
    }
  }

  record Usage(Map<String, UsageCounter> meta, List<Day> usages) {

    UsageReport report() {
      return new UsageReport(meta, usages.stream().map(Day::toDaily).toList());
    }
  }

  record Day(String date, Map<String, Long> usage) {

    Day {
      Days.of(date);
    }

    DailyUsage toDaily() {
      return new DailyUsage(Days.of(date), usage);
    }
  }

  record Minutes(List<OfProject> usages) {

    List<ProjectMinutes> projects() {
      return usages.stream().map(OfProject::minutes).toList();
    }
  }

  record OfProject(ProjectId project, List<DayInMinutes> daily) {

    ProjectMinutes minutes() {
      return new ProjectMinutes(project, daily.stream().map(DayInMinutes::minutes).toList());
    }
  }

  record DayInMinutes(
      String date,
      @WireUnit(ChronoUnit.MINUTES) Duration audio,
      @WireUnit(ChronoUnit.MINUTES) Duration sd,
      @WireUnit(ChronoUnit.MINUTES) Duration hd,
      @WireUnit(ChronoUnit.MINUTES) Duration hdp) {

    DayInMinutes {
      Days.ofDigits(date);
    }

    DailyMinutes minutes() {
      return new DailyMinutes(Days.ofDigits(date), audio, sd, hd, hdp);
    }
  }
}
