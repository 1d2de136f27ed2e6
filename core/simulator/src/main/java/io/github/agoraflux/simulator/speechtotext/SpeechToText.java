package io.github.agoraflux.simulator.speechtotext;

import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.BasicService;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.PerProject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * The Speech to Text API 7.x.
 *
 * <p>Where Agora's documents are silent, it behaves like this: a name that was ever used is
 * answered with 409 and the words of the older versions, which name the agent; an agent that has
 * left is listed and can be queried, but neither changed nor sent away again, which is answered
 * with 404; an update whose sequence is not higher than the highest so far succeeds and changes
 * nothing. An agent stays until it is sent away, for nobody ever idles: a test ends one with {@link
 * Transcriptions#fail}.
 *
 * @see <a href="https://docs.agora.io/en/real-time-stt/rest-api/v7.x/join">Agora Real-Time STT
 *     RESTful API</a>
 */
public final class SpeechToText extends BasicService {

  private static final String PROJECT = "/api/speech-to-text/v1/projects/{appId}";
  private static final String AGENTS = PROJECT + "/agents";
  private static final String AGENT = AGENTS + "/{agentId}";
  private static final ErrorBodies ERRORS = new SpeechErrors();

  private final InstantSource clock;
  private final Duration starting;
  private final PerProject<Transcriptions> projects;

  /**
   * Begins without agents.
   *
   * @param account whose projects it serves
   * @param clock tells the time
   * @param starting how long an agent takes to start
   */
  public SpeechToText(Account account, InstantSource clock, Duration starting) {
    super(account, ERRORS);
    this.clock = clock;
    this.starting = starting;
    this.projects = new PerProject<>(() -> new Transcriptions(clock));
  }

  /**
   * The agents of a project.
   *
   * @param appId the App ID of the project
   * @return its agents
   */
  public Transcriptions agents(String appId) {
    return projects.of(appId);
  }

  @Override
  public List<Endpoint> endpoints() {
    AgentOperations agents = new AgentOperations(clock, starting, projects::of);
    return List.of(
        Endpoint.of("speech-to-text.join", "POST", PROJECT + "/join", agents::join),
        Endpoint.of("speech-to-text.update", "POST", AGENT + "/update", agents::update),
        Endpoint.of("speech-to-text.query", "GET", AGENT, agents::query),
        Endpoint.of("speech-to-text.leave", "POST", AGENT + "/leave", agents::leave),
        Endpoint.of("speech-to-text.list", "GET", AGENTS, agents::list));
  }
}
