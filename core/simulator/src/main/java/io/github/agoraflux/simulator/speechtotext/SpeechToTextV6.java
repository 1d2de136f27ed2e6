package io.github.agoraflux.simulator.speechtotext;

import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.BasicService;
import io.github.agoraflux.simulator.product.BuilderTokens;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.product.PerProject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * The Speech to Text API 5.x and 6.x.
 *
 * <p>Where Agora's documents are silent, it behaves like this: a start with a token that has
 * started a task is answered with 409; a token that nobody was given with 400 and code 1001; a task
 * that is not the token's with 400 and code 53; a task that has ended with 404.
 *
 * @see <a href="https://docs.agora.io/en/real-time-stt/reference/common-errors">Agora Real-Time STT
 *     common errors</a>
 */
public final class SpeechToTextV6 extends BasicService {

  private static final String PRODUCT = "/v1/projects/{appId}/rtsc/speech-to-text";
  private static final String TASKS = PRODUCT + "/tasks";
  private static final String TASK = TASKS + "/{taskId}";
  private static final ErrorBodies ERRORS =
      new MessageErrors(
          Map.of(
              201, "The service is already running.",
              206, "No host sent a stream.",
              401, "Invalid authentication credentials",
              404, "The task is not found",
              409, "The task has been started",
              500, "Internal error",
              504, "Internal communication error"),
          "body schema check fail, %s",
          MessageErrors.message(400, "invalid_appid!"));

  private final InstantSource clock;
  private final Duration starting;
  private final PerProject<Transcriptions> tasks;
  private final PerProject<BuilderTokens> tokens;

  /**
   * Begins without tasks.
   *
   * @param account whose projects it serves
   * @param clock tells the time
   * @param starting how long a task takes from its start until it is in progress
   */
  public SpeechToTextV6(Account account, InstantSource clock, Duration starting) {
    super(account, ERRORS);
    this.clock = clock;
    this.starting = starting;
    this.tokens = new PerProject<>(() -> new BuilderTokens(clock));
    this.tasks = new PerProject<>(() -> new Transcriptions(clock));
  }

  /**
   * The tasks of a project.
   *
   * @param appId the App ID of the project
   * @return its tasks
   */
  public Transcriptions tasks(String appId) {
    return tasks.of(appId);
  }

  @Override
  public List<Endpoint> endpoints() {
    TaskOperations operations = new TaskOperations(clock, starting, tasks::of, tokens::of);
    return List.of(
        Endpoint.of(
            "speech-to-text.v6-acquire", "POST", PRODUCT + "/builderTokens", operations::acquire),
        Endpoint.of("speech-to-text.v6-start", "POST", TASKS, operations::start),
        Endpoint.of("speech-to-text.v6-query", "GET", TASK, operations::query),
        Endpoint.of("speech-to-text.v6-update", "PATCH", TASK, operations::update),
        Endpoint.of("speech-to-text.v6-stop", "DELETE", TASK, operations::stop));
  }
}
