package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.RtcNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose audio or whose video is recorded. */
public final class UidSelection {

  private static final String EVERYBODY = "#allstream#";
  private static final int MOST = 32;

  private final boolean excluding;
  private final List<String> uids;

  private UidSelection(boolean excluding, List<String> uids) {
    this.excluding = excluding;
    this.uids = uids;
  }

  /**
   * Everybody in the channel, whoever comes.
   *
   * @return the selection
   */
  public static UidSelection everybody() {
    return new UidSelection(false, List.of(EVERYBODY));
  }

  /**
   * These users and nobody else.
   *
   * @param uids 1 to 32 users, each 1 to 4294967295
   * @return the selection
   * @throws IllegalArgumentException if a rule is broken
   */
  public static UidSelection of(long... uids) {
    return new UidSelection(false, texts(uids));
  }

  /**
   * Everybody in the channel but these users.
   *
   * @param uids 1 to 32 users, each 1 to 4294967295
   * @return the selection
   * @throws IllegalArgumentException if a rule is broken
   */
  public static UidSelection everybodyBut(long... uids) {
    return new UidSelection(true, texts(uids));
  }

  private static List<String> texts(long[] uids) {
    Check.range("uids.length", uids.length, 1, MOST);
    List<String> texts = new ArrayList<>(uids.length);
    for (int i = 0; i < uids.length; i++) {
      RtcNames.uid("uids[" + i + "]", uids[i]);
      texts.add(Long.toString(uids[i]));
    }
    return Collections.unmodifiableList(texts);
  }

  static @Nullable List<String> subscribed(@Nullable UidSelection selection) {
    return selection == null || selection.excluding ? null : selection.uids;
  }

  static @Nullable List<String> unsubscribed(@Nullable UidSelection selection) {
    return selection == null || !selection.excluding ? null : selection.uids;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UidSelection that
        && excluding == that.excluding
        && uids.equals(that.uids);
  }

  @Override
  public int hashCode() {
    return Arrays.asList(excluding, uids).hashCode();
  }

  @Override
  public String toString() {
    return (excluding ? "everybody but " : "") + uids;
  }
}
