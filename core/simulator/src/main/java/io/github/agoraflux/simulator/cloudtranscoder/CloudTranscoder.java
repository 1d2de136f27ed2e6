package io.github.agoraflux.simulator.cloudtranscoder;

import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.BasicService;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.product.PerProject;
import io.github.agoraflux.simulator.product.Quota;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Cloud Transcoder API.
 *
 * <p>Where Agora's documents are silent, it behaves like this: a create with a token that has
 * started a task is answered with 409 and the task's id in {@code X-Resource-ID}, and so is one for
 * an instance that has a task; a token that nobody was given, or that is older than five minutes
 * before it started a task, is answered with 400; a task is not found with the token of another; an
 * update whose sequence is not higher than the highest so far succeeds and changes nothing; one
 * that would change a fixed field is answered with 400. A task runs until it is deleted, for nobody
 * ever idles: a test ends or moves one with {@link Tasks}.
 *
 * @see <a href="https://docs.agora.io/en/cloud-transcoding/reference/status-codes">Cloud
 *     Transcoding status codes</a>
 */
public final class CloudTranscoder extends BasicService {

  private static final String PROJECT = "/v1/projects/{appId}";
  private static final String TRANSCODER = PROJECT + "/rtsc/cloud-transcoder";
  private static final String TASKS = TRANSCODER + "/tasks";
  private static final String TASK = TASKS + "/{taskId}";
  private static final String TEMPLATES = PROJECT + "/rtls/abr/config/codecs";

  private static final Quota ACCOUNT =
      new Quota("cloud-transcoder", 10, Duration.ofSeconds(1), call -> Optional.of("account"));

  private static final ErrorBodies ERRORS =
      new MessageErrors(
          Map.ofEntries(
              Map.entry(201, "The task is already in progress."),
              Map.entry(202, "The request is accepted."),
              Map.entry(206, "The request timed out."),
              Map.entry(400, "Bad request."),
              Map.entry(401, "Invalid authentication credentials"),
              Map.entry(403, "The cloud transcoding service is not enabled."),
              Map.entry(404, "The transcoder is not found."),
              Map.entry(405, "Method not allowed."),
              Map.entry(409, "A task with the same instanceId exists."),
              Map.entry(413, "Request body too large."),
              Map.entry(429, "Too many requests."),
              Map.entry(500, "Internal server error."),
              Map.entry(501, "Not implemented."),
              Map.entry(503, "Service unavailable."),
              Map.entry(504, "Gateway timeout.")),
          "%s is invalid",
          MessageErrors.message(400, "appid is invalid"));

  private final InstantSource clock;
  private final Duration starting;
  private final PerProject<Tasks> projects;

  /**
   * Begins without tasks.
   *
   * @param account whose projects it serves
   * @param clock tells the time
   * @param starting how long a task takes from its start until it is in progress
   */
  public CloudTranscoder(Account account, InstantSource clock, Duration starting) {
    super(account, ERRORS);
    this.clock = clock;
    this.starting = starting;
    this.projects = new PerProject<>(() -> new Tasks(clock));
  }

  /**
   * The tasks of a project.
   *
   * @param appId the App ID of the project
   * @return its tasks
   */
  public Tasks tasks(String appId) {
    return projects.of(appId);
  }

  @Override
  public List<Endpoint> endpoints() {
    TaskOperations tasks = new TaskOperations(clock, new TaskViews(clock, starting), projects::of);
    TemplateOperations templates = new TemplateOperations();
    return List.of(
        Endpoint.of(
                "cloud-transcoder.acquire", "POST", TRANSCODER + "/builderTokens", tasks::acquire)
            .limitedBy(ACCOUNT),
        Endpoint.of("cloud-transcoder.create", "POST", TASKS, tasks::create).limitedBy(ACCOUNT),
        Endpoint.of("cloud-transcoder.query", "GET", TASK, tasks::query).limitedBy(ACCOUNT),
        Endpoint.of("cloud-transcoder.update", "PATCH", TASK, tasks::update).limitedBy(ACCOUNT),
        Endpoint.of("cloud-transcoder.delete", "DELETE", TASK, tasks::delete).limitedBy(ACCOUNT),
        Endpoint.of(
                "cloud-transcoder.put-template", "POST", TEMPLATES + "/{codecId}", templates::put)
            .limitedBy(ACCOUNT),
        Endpoint.of("cloud-transcoder.list-templates", "GET", TEMPLATES, templates::list)
            .limitedBy(ACCOUNT));
  }
}
