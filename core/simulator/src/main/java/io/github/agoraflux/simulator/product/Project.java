package io.github.agoraflux.simulator.product;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A project of the account. Its text form shows no secret.
 *
 * @param number which of the account's projects it is, from 1 on in the order of creation
 * @param id its project ID
 * @param name its name, no other project has the same
 * @param appId its App ID
 * @param certificate its App Certificate
 * @param certified whether the App Certificate is enabled
 * @param enabled whether the project is enabled
 * @param recordingServer the address of its recording server, or null
 * @param created when it was created
 */
public record Project(
    long number,
    String id,
    String name,
    String appId,
    String certificate,
    boolean certified,
    boolean enabled,
    @Nullable String recordingServer,
    Instant created) {

  /**
   * This project, enabled or disabled.
   *
   * @param now whether it is enabled
   * @return the new project
   */
  public Project enabled(boolean now) {
    return new Project(
        number, id, name, appId, certificate, certified, now, recordingServer, created);
  }

  /**
   * This project with its App Certificate enabled or disabled.
   *
   * @param now whether it is enabled
   * @return the new project
   */
  public Project certified(boolean now) {
    return new Project(
        number, id, name, appId, certificate, now, enabled, recordingServer, created);
  }

  /**
   * This project with another App Certificate, which is enabled.
   *
   * @param now the new certificate
   * @return the new project
   */
  public Project certificate(String now) {
    return new Project(number, id, name, appId, now, true, enabled, recordingServer, created);
  }

  /**
   * This project with the address of a recording server.
   *
   * @param now the address
   * @return the new project
   */
  public Project recordingServer(String now) {
    return new Project(number, id, name, appId, certificate, certified, enabled, now, created);
  }

  @Override
  public String toString() {
    return "Project[" + id + ", " + name + ", appId=" + appId + "]";
  }
}
