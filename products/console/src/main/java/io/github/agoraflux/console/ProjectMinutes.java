package io.github.agoraflux.console;

import java.util.List;

/**
 * The usage of a project as the older of the two interfaces tells it.
 *
 * @param project the project's id in Console
 * @param days one for each day
 */
public record ProjectMinutes(ProjectId project, List<DailyMinutes> days) {

  /** Copies. */
  public ProjectMinutes {
    days = List.copyOf(days);
  }
}
