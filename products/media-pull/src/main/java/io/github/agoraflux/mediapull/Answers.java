package io.github.agoraflux.mediapull;

import io.github.agoraflux.paging.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers as they stand on the wire. */
final class Answers {

  private Answers() {}

  /** A player that was created, told by the part of it that Agora's mask names. */
  record Created(PlayerStatus player) {}

  record Listed(List<Player> players, @Nullable String nextPageToken) {

    /** Where the next page begins; an empty token says that there is none. */
    Cursor next() {
      return Cursor.of(nextPageToken == null ? "" : nextPageToken);
    }
  }
}
