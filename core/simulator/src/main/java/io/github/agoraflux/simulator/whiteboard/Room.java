package io.github.agoraflux.simulator.whiteboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A room at one moment.
 *
 * @param number in which order it was created
 * @param uuid its id
 * @param recorded whether it can be played back
 * @param limit how many may write in it at once, 0 for any number
 * @param banned whether nobody may be in it
 * @param created when it was created
 * @param scenes the names of the scenes in each directory
 * @param current the path of the scene that is shown
 */
public record Room(
    long number,
    String uuid,
    boolean recorded,
    long limit,
    boolean banned,
    Instant created,
    Map<String, List<String>> scenes,
    String current) {

  static Room open(long number, String uuid, boolean recorded, long limit, Instant now) {
    return new Room(
        number, uuid, recorded, limit, false, now, Map.of("/", List.of("init")), "/init");
  }

  /**
   * The paths of the scenes in a directory.
   *
   * @param directory its path
   * @return the paths, none if there is no such directory
   */
  public List<String> paths(String directory) {
    String path = directory(directory);
    String start = path.equals("/") ? path : path + "/";
    return scenes.getOrDefault(path, List.of()).stream().map(start::concat).toList();
  }

  /** The directory of the scene that is shown. */
  String currentDirectory() {
    return directory(current.substring(0, current.lastIndexOf('/') + 1));
  }

  boolean hasScene(String path) {
    return scenes.keySet().stream().anyMatch(directory -> paths(directory).contains(path));
  }

  Room banned(boolean now) {
    return new Room(number, uuid, recorded, limit, now, created, scenes, current);
  }

  Room showing(String path) {
    return new Room(number, uuid, recorded, limit, banned, created, scenes, path);
  }

  /** This room with more scenes, or nothing if a directory had one name twice. */
  Optional<Room> with(String directory, List<String> names) {
    String path = directory(directory);
    List<String> all =
        new ArrayList<>(
            Stream.concat(scenes.getOrDefault(path, List.of()).stream(), names.stream()).toList());
    if (all.stream().distinct().count() < all.size()) {
      return Optional.empty();
    }
    Map<String, List<String>> more = new TreeMap<>(scenes);
    more.put(path, List.copyOf(all));
    return Optional.of(
        new Room(number, uuid, recorded, limit, banned, created, Map.copyOf(more), current));
  }

  private static String directory(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
