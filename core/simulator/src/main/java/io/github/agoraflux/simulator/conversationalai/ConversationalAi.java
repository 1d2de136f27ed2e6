package io.github.agoraflux.simulator.conversationalai;

import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.Authentication;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.PerProject;
import io.github.agoraflux.simulator.product.ProductService;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * The Conversational AI API, version 2.
 *
 * <p>Where Agora's documents are silent, it behaves like this: a name that was ever used is
 * answered with 409, which tells {@code agent_id} and {@code status} of the agent; an agent that
 * has left is listed and can be queried, and for all else is not found; of agents that run, turns
 * are told as well; the twenty-first agent is refused with 422. Nobody speaks and nothing idles of
 * itself: a test lets a user speak with {@link Agents#hears}, an agent be busy with {@link
 * Agents#does} and leave with {@link Agents#fail}.
 *
 * @see <a href="https://docs.agora.io/en/conversational-ai/rest-api/reference">Agora Conversational
 *     AI RESTful API</a>
 */
public final class ConversationalAi implements ProductService {

  private static final String PROJECT = "/api/conversational-ai-agent/v2/projects/{appId}";
  private static final String AGENTS = PROJECT + "/agents";
  private static final String AGENT = AGENTS + "/{agentId}";
  private static final ErrorBodies ERRORS = new ConversationErrors();

  private final Account account;
  private final InstantSource clock;
  private final Duration starting;
  private final PerProject<Agents> projects;

  /**
   * Begins without agents.
   *
   * @param account whose projects it serves
   * @param clock tells the time
   * @param starting how long an agent takes to start
   */
  public ConversationalAi(Account account, InstantSource clock, Duration starting) {
    this.account = account;
    this.clock = clock;
    this.starting = starting;
    this.projects = new PerProject<>(() -> new Agents(clock));
  }

  /**
   * The agents of a project.
   *
   * @param appId the App ID of the project
   * @return its agents
   */
  public Agents agents(String appId) {
    return projects.of(appId);
  }

  @Override
  public List<Endpoint> endpoints() {
    AgentOperations agents = new AgentOperations(clock, starting, projects::of);
    TalkOperations talk = new TalkOperations(clock, projects::of);
    return List.of(
        Endpoint.of("conversational-ai.join", "POST", PROJECT + "/join", agents::join),
        Endpoint.of("conversational-ai.leave", "POST", AGENT + "/leave", agents::leave),
        Endpoint.of("conversational-ai.update", "POST", AGENT + "/update", agents::update),
        Endpoint.of("conversational-ai.query", "GET", AGENT, agents::query),
        Endpoint.of("conversational-ai.list", "GET", AGENTS, agents::list),
        Endpoint.of("conversational-ai.speak", "POST", AGENT + "/speak", talk::speak),
        Endpoint.of("conversational-ai.interrupt", "POST", AGENT + "/interrupt", talk::interrupt),
        Endpoint.of("conversational-ai.history", "GET", AGENT + "/history", talk::history),
        Endpoint.of("conversational-ai.turns", "GET", AGENT + "/turns", talk::turns),
        Endpoint.of("conversational-ai.think", "POST", AGENT + "/think", talk::think));
  }

  @Override
  public ErrorBodies errors() {
    return ERRORS;
  }

  @Override
  public Authentication authentication() {
    return account.basicOrRtcToken();
  }
}
