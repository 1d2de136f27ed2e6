package io.github.agoraflux.simulator.console;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.BasicService;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.Handler;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.product.Quota;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * The Console API. What it does to a project holds for every product: a new project's App ID is
 * served, a disabled or deleted one's is not, and tokens have to be signed with the App Certificate
 * of the day.
 *
 * <p>Where Agora's documents are silent, it behaves like this: a project whose App Certificate is
 * disabled shows an empty one and accepts no tokens; a disabled project is unknown to all
 * operations but those that list, show, enable and delete projects; a query for usage covers at
 * most ten years; the older usage counts minutes of the usage {@code default}, begun ones included.
 *
 * @see <a href="https://docs.agora.io/en/video-calling/reference/agora-console-rest-api">Agora
 *     Console RESTful API</a>
 */
public final class Console extends BasicService {

  private static final Quota EACH = Quota.perAccount(10);

  private static final ErrorBodies ERRORS =
      MessageErrors.of(
          Map.of(
              400, "Bad request",
              401, "Unauthorized",
              403, "Forbidden",
              404, "Resource not found",
              415, "Unsupported media type",
              429, "Too many requests",
              500, "Internal error"));

  private final InstantSource clock;
  private final Usage usage = new Usage();

  /**
   * Begins with the account's projects and no usage.
   *
   * @param account whose projects it manages
   * @param clock tells when projects are created
   */
  public Console(Account account, InstantSource clock) {
    super(account, ERRORS);
    this.clock = clock;
  }

  /**
   * How long the services of each project were used.
   *
   * @return the usage, to be added to
   */
  public Usage usage() {
    return usage;
  }

  @Override
  public List<Endpoint> endpoints() {
    ProjectOperations projects = new ProjectOperations(account().projects(), clock);
    UsageOperations usages = new UsageOperations(account().projects(), usage);
    return List.of(
        endpoint("create-project", "POST", "/dev/v1/project", projects::create),
        endpoint("get-project", "GET", "/dev/v1/project", projects::get),
        endpoint("delete-project", "DELETE", "/dev/v1/project", projects::delete),
        endpoint("list-projects", "GET", "/dev/v1/projects", projects::list),
        endpoint("set-project-status", "POST", "/dev/v1/project_status", projects::setStatus),
        endpoint("set-recording-server", "POST", "/dev/v1/recording_config", projects::setServer),
        endpoint("set-sign-key", "POST", "/dev/v1/signkey", projects::setSignKey),
        endpoint("reset-sign-key", "POST", "/dev/v1/reset_signkey", projects::resetSignKey),
        endpoint("get-usage", "GET", "/dev/v3/usage", usages::inSeconds),
        endpoint("get-usage-v1", "GET", "/dev/v1/usage", usages::inMinutes));
  }

  private static Endpoint endpoint(String verb, String method, String path, Handler handler) {
    return Endpoint.of("console." + verb, method, path, handler).limitedBy(EACH);
  }

  /** The answer where there is no project. */
  static Answer noProject() {
    return Answer.json(404, Json.object("error_msg", "project not exist"));
  }

  @Override
  public boolean insistsOnJson() {
    return true;
  }
}
