package io.github.agoraflux.auth.accesstoken;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a user of Signaling may read and write: names by access by kind of resource.
 *
 * @param byCode the names, by the number of the access, by the number of the resource; may hold
 *     numbers that this version does not know
 */
public record RtmPermissions(SortedMap<Integer, SortedMap<Integer, List<String>>> byCode) {

  /** What a permission is for. */
  public enum Resource {
    /** Message channels. */
    MESSAGE_CHANNELS(0),
    /** Stream channels. */
    STREAM_CHANNELS(1),
    /** Groups of channels. */
    GROUP_CHANNELS(2),
    /** Groups of servers. */
    SERVER_GROUPS(3),
    /** Users. */
    USERS(4);

    private final int code;

    Resource(int code) {
      this.code = code;
    }
  }

  /** What a permission allows. */
  public enum Access {
    /** To receive from it. */
    READ(0),
    /** To send to it. */
    WRITE(1);

    private final int code;

    Access(int code) {
      this.code = code;
    }
  }

  /** Copies. */
  public RtmPermissions {
    SortedMap<Integer, SortedMap<Integer, List<String>>> copy = new TreeMap<>();
    byCode.forEach((resource, accesses) -> copy.put(resource, copyOf(accesses)));
    byCode = Collections.unmodifiableSortedMap(copy);
  }

  private static SortedMap<Integer, List<String>> copyOf(SortedMap<Integer, List<String>> given) {
    SortedMap<Integer, List<String>> copy = new TreeMap<>();
    given.forEach((access, names) -> copy.put(access, List.copyOf(names)));
    return Collections.unmodifiableSortedMap(copy);
  }

  /**
   * No permission at all.
   *
   * @return the empty set
   */
  public static RtmPermissions none() {
    return new RtmPermissions(new TreeMap<>());
  }

  /**
   * These and one more, which replaces the names that the same access to the same kind had.
   *
   * @param resource what it is for
   * @param access what it allows
   * @param names the names of the resources
   * @return a new set
   */
  public RtmPermissions with(Resource resource, Access access, List<String> names) {
    TreeMap<Integer, SortedMap<Integer, List<String>>> more = new TreeMap<>(byCode);
    TreeMap<Integer, List<String>> accesses =
        new TreeMap<>(more.getOrDefault(resource.code, new TreeMap<>()));
    accesses.put(access.code, names);
    more.put(resource.code, accesses);
    return new RtmPermissions(more);
  }

  /**
   * The names of one permission.
   *
   * @param resource what it is for
   * @param access what it allows
   * @return the names, empty if there is no such permission
   */
  public List<String> names(Resource resource, Access access) {
    SortedMap<Integer, List<String>> accesses = byCode.get(resource.code);
    return accesses == null ? List.of() : accesses.getOrDefault(access.code, List.of());
  }

  void write(TokenWriter out) {
    out.u16(byCode.size());
    byCode.forEach(
        (resource, accesses) -> {
          out.u16(resource).u16(accesses.size());
          for (Map.Entry<Integer, List<String>> each : accesses.entrySet()) {
            out.u16(each.getKey()).count("names", each.getValue().size());
            each.getValue().forEach(out::text);
          }
        });
  }

  static RtmPermissions read(TokenReader in) {
    SortedMap<Integer, SortedMap<Integer, List<String>>> byCode = new TreeMap<>();
    for (int resources = in.u16(); resources > 0; resources--) {
      byCode.put(in.u16(), accesses(in));
    }
    return new RtmPermissions(byCode);
  }

  private static SortedMap<Integer, List<String>> accesses(TokenReader in) {
    SortedMap<Integer, List<String>> accesses = new TreeMap<>();
    for (int left = in.u16(); left > 0; left--) {
      accesses.put(in.u16(), names(in));
    }
    return accesses;
  }

  private static List<String> names(TokenReader in) {
    List<String> names = new ArrayList<>();
    for (int left = in.u16(); left > 0; left--) {
      names.add(in.text());
    }
    return names;
  }
}
