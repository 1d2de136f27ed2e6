package io.github.agoraflux.simulator.product;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * The projects of the account, which every product serves and Console manages. A project that is
 * disabled or deleted is nobody's: its App ID is unknown and its tokens are not valid.
 */
public final class Projects {

  private static final int ID_LENGTH = 10;

  private final AtomicLong numbers = new AtomicLong();
  private final Map<String, Project> byAppId = new ConcurrentHashMap<>();
  private final Map<String, String> appIdsByName = new ConcurrentHashMap<>();

  /** The projects that there are from the start, created at the epoch. */
  Projects(Map<String, String> certificates) {
    certificates.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            each -> put("project" + (byAppId.size() + 1), each.getKey(), each.getValue(), true));
  }

  private void put(String name, String appId, String certificate, boolean certified) {
    appIdsByName.put(name, appId);
    byAppId.put(appId, project(name, appId, certificate, certified, Instant.EPOCH));
  }

  private Project project(
      String name, String appId, String certificate, boolean certified, Instant created) {
    String id = Ids.hex().substring(0, ID_LENGTH);
    return new Project(
        numbers.incrementAndGet(), id, name, appId, certificate, certified, true, null, created);
  }

  /**
   * All projects.
   *
   * @return the oldest first
   */
  public List<Project> all() {
    return byAppId.values().stream().sorted(Comparator.comparingLong(Project::number)).toList();
  }

  /**
   * A project by its project ID.
   *
   * @param id the project ID
   * @return the project, or nothing if there is none
   */
  public Optional<Project> find(String id) {
    return byAppId.values().stream().filter(project -> project.id().equals(id)).findFirst();
  }

  /**
   * The project that an App ID belongs to.
   *
   * @param appId the App ID
   * @return the project, or nothing if there is none
   */
  public Optional<Project> ofAppId(String appId) {
    return Optional.ofNullable(byAppId.get(appId));
  }

  /**
   * Creates a project with an App ID and an App Certificate of its own.
   *
   * @param name its name
   * @param certified whether its App Certificate is enabled
   * @param now the time of creation
   * @return the project, or nothing if the name is taken
   */
  public Optional<Project> create(String name, boolean certified, Instant now) {
    String appId = Ids.hex();
    if (appIdsByName.putIfAbsent(name, appId) != null) {
      return Optional.empty();
    }
    Project project = project(name, appId, Ids.hex(), certified, now);
    byAppId.put(appId, project);
    return Optional.of(project);
  }

  /**
   * Changes a project.
   *
   * @param id its project ID
   * @param change makes the new project out of the old
   * @return the new project, or nothing if there is none with this ID
   */
  public Optional<Project> change(String id, UnaryOperator<Project> change) {
    return find(id)
        .flatMap(
            found ->
                Optional.ofNullable(
                    byAppId.computeIfPresent(found.appId(), (same, old) -> change.apply(old))));
  }

  /**
   * Deletes a project.
   *
   * @param id its project ID
   * @return whether there was one
   */
  public boolean delete(String id) {
    return find(id)
        .map(found -> byAppId.remove(found.appId()))
        .map(gone -> appIdsByName.remove(gone.name()))
        .isPresent();
  }

  /** Whether an App ID is one of this account that works. */
  boolean serve(String appId) {
    return ofAppId(appId).filter(Project::enabled).isPresent();
  }

  /** The App Certificate that tokens of a project are signed with, if they are. */
  Optional<String> certificate(String appId) {
    return ofAppId(appId)
        .filter(project -> project.enabled() && project.certified())
        .map(Project::certificate);
  }
}
