package io.github.agoraflux.paging;

import org.jspecify.annotations.Nullable;

/**
 * Notices when cursors go round in a circle of any length, remembering only one of them (Brent's
 * method): so a list of any length needs no memory for the way behind it.
 */
final class CursorTrail {

  private @Nullable Cursor milestone;
  private long stepsFromMilestone;
  private long stepsToNextMilestone = 1;

  CursorTrail(@Nullable Cursor start) {
    this.milestone = start;
  }

  /** Whether the trail has been here before. */
  boolean leadsBackTo(Cursor cursor) {
    if (cursor.equals(milestone)) {
      return true;
    }
    stepsFromMilestone++;
    if (stepsFromMilestone == stepsToNextMilestone) {
      milestone = cursor;
      stepsFromMilestone = 0;
      stepsToNextMilestone *= 2;
    }
    return false;
  }
}
