package io.github.agoraflux.simulator.channels;

import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.BasicService;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.product.PerProject;
import io.github.agoraflux.simulator.product.Quota;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * The Channel Management API.
 *
 * <p>Where Agora's documents are silent, it behaves like this: an update or a deletion of a rule
 * that does not exist is answered with 404; a rule needs at least one of channel, user and address;
 * the hosts of a communication channel are told by its mode alone; a page number or size out of
 * range is answered with 400; each of the four verbs on rules has a rate limit of its own.
 *
 * @see <a href="https://docs.agora.io/en/video-calling/reference/channel-management-rest-api">Agora
 *     Channel Management RESTful API</a>
 */
public final class ChannelManagement extends BasicService {

  private static final String RULES = "/dev/v1/kicking-rule";
  private static final String CHANNEL = "/dev/v1/channel";
  private static final Quota STATISTICS = Quota.perAccount(20);
  private static final Quota OTHERS = Quota.perAccount(10);

  private static final ErrorBodies ERRORS =
      MessageErrors.of(
          Map.of(
              400, "Bad request",
              401, "Invalid authentication credentials",
              403, "Forbidden",
              404, "The requested resource could not be found",
              405, "Method not allowed",
              413, "Request body too large",
              415, "Unsupported media type",
              429, "Too many requests",
              500, "Internal error of the Agora RESTful API service",
              504, "Gateway timeout"));

  private final PerProject<ProjectChannels> projects;

  /**
   * Begins with no channel and no rule.
   *
   * @param account whose projects it serves
   * @param clock tells the time
   */
  public ChannelManagement(Account account, InstantSource clock) {
    super(account, ERRORS);
    this.projects = new PerProject<>(() -> ProjectChannels.empty(clock));
  }

  /**
   * The channels of a project.
   *
   * @param appId the App ID of the project
   * @return its channels
   */
  public Channels channels(String appId) {
    return projects.of(appId).channels();
  }

  /**
   * The rules of a project.
   *
   * @param appId the App ID of the project
   * @return its rules
   */
  public KickingRules rules(String appId) {
    return projects.of(appId).rules();
  }

  @Override
  public List<Endpoint> endpoints() {
    RuleOperations rules = new RuleOperations(account(), projects::of);
    ChannelQueries queries = new ChannelQueries(call -> channels(call.appId()));
    return List.of(
        Endpoint.of("channel-management.create-rule", "POST", RULES, rules::create)
            .limitedBy(OTHERS),
        Endpoint.of("channel-management.list-rules", "GET", RULES, rules::list).limitedBy(OTHERS),
        Endpoint.of("channel-management.update-rule", "PUT", RULES, rules::update)
            .limitedBy(OTHERS),
        Endpoint.of("channel-management.delete-rule", "DELETE", RULES, rules::delete)
            .limitedBy(OTHERS),
        Endpoint.of(
                "channel-management.list-channels",
                "GET",
                CHANNEL + "/{appId}",
                queries::listChannels)
            .limitedBy(STATISTICS),
        Endpoint.of(
                "channel-management.list-users",
                "GET",
                CHANNEL + "/user/{appId}/{channelName}",
                queries::listUsers)
            .limitedBy(STATISTICS),
        Endpoint.of(
                "channel-management.list-hosts",
                "GET",
                CHANNEL + "/user/{appId}/{channelName}/hosts_only",
                queries::listHosts)
            .limitedBy(STATISTICS),
        Endpoint.of(
                "channel-management.get-user-status",
                "GET",
                CHANNEL + "/user/property/{appId}/{uid}/{channelName}",
                queries::getUserStatus)
            .limitedBy(STATISTICS),
        Endpoint.of(
                "channel-management.check-host-in",
                "GET",
                CHANNEL + "/business/hostin/{appId}/{uid}/{channelName}",
                queries::checkHostIn)
            .limitedBy(STATISTICS));
  }

  @Override
  public boolean insistsOnJson() {
    return true;
  }
}
