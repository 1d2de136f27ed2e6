package io.github.agoraflux.channelmanagement;

import static io.github.agoraflux.limit.QuotaScope.ACCOUNT;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.paging.PageRule;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.value.Check;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The operations as data, and the verbs as one expression each. */
final class ChannelManagementOperations implements ChannelManagement {

  private static final Quota RULES = ACCOUNT.permits(10).perSecond();
  private static final Quota STATISTICS = ACCOUNT.permits(20).perSecond();

  private static final Operation.Template<Answers.RuleCreated> CREATE_RULE =
      Operation.named("channel-management.create-rule")
          .post("/dev/v1/kicking-rule")
          .quota(RULES)
          .ifOutcomeUnknown("list the rules and look for yours")
          .returns(Answers.RuleCreated.class)
          .judgedBy((status, answer) -> Answers.judge(answer));

  private static final Operation.Template<Answers.Rules> LIST_RULES =
      Operation.named("channel-management.list-rules")
          .get("/dev/v1/kicking-rule")
          .quota(RULES)
          .returns(Answers.Rules.class)
          .judgedBy((status, answer) -> Answers.judge(answer));

  private static final Operation.Template<Answers.RuleUpdated> UPDATE_RULE =
      Operation.named("channel-management.update-rule")
          .put("/dev/v1/kicking-rule")
          .quota(RULES)
          .returns(Answers.RuleUpdated.class)
          .judgedBy((status, answer) -> Answers.judge(answer));

  private static final Operation.Template<Answers.RuleDeleted> DELETE_RULE =
      Operation.named("channel-management.delete-rule")
          .delete("/dev/v1/kicking-rule")
          .quota(RULES)
          .returns(Answers.RuleDeleted.class)
          .judgedBy((status, answer) -> Answers.judge(answer));

  private static final Operation.Template<Answers.Channels> LIST_CHANNELS =
      Operation.named("channel-management.list-channels")
          .get("/dev/v1/channel/{appId}")
          .quota(STATISTICS)
          .returns(Answers.Channels.class)
          .judgedBy((status, answer) -> Answers.judge(answer));

  private static final Operation.Template<Answers.Users> LIST_USERS =
      Operation.named("channel-management.list-users")
          .get("/dev/v1/channel/user/{appId}/{channelName}")
          .quota(STATISTICS)
          .returns(Answers.Users.class)
          .judgedBy((status, answer) -> Answers.judge(answer));

  private static final Operation.Template<Answers.Users> LIST_HOSTS =
      Operation.named("channel-management.list-hosts")
          .get("/dev/v1/channel/user/{appId}/{channelName}/hosts_only")
          .quota(STATISTICS)
          .returns(Answers.Users.class)
          .judgedBy((status, answer) -> Answers.judge(answer));

  private static final Operation.Template<Answers.Status> GET_USER_STATUS =
      Operation.named("channel-management.get-user-status")
          .get("/dev/v1/channel/user/property/{appId}/{uid}/{channelName}")
          .quota(STATISTICS)
          .returns(Answers.Status.class)
          .judgedBy((status, answer) -> Answers.judge(answer));

  private static final Operation.Template<Answers.HostIn> CHECK_HOST_IN =
      Operation.named("channel-management.check-host-in")
          .get("/dev/v1/channel/business/hostin/{appId}/{uid}/{channelName}")
          .quota(STATISTICS)
          .returns(Answers.HostIn.class)
          .judgedBy((status, answer) -> Answers.judge(answer));

  private final AgoraClient agora;

  ChannelManagementOperations(AgoraClient agora) {
    this.agora = agora;
  }

  @Override
  public Mono<RuleId> createRule(RuleSpec spec) {
    return agora
        .execute(CREATE_RULE.body(Bodies.CreateRule.of(agora.appId(), spec)))
        .map(Answers.RuleCreated::id);
  }

  @Override
  public Flux<Rule> rules() {
    return agora
        .execute(LIST_RULES.call().query("appid", agora.appId()))
        .flatMapIterable(Answers.Rules::rules);
  }

  @Override
  public Mono<Instant> updateRule(RuleId id, BanDuration duration) {
    return agora
        .execute(
            UPDATE_RULE.body(
                new Bodies.UpdateRule(agora.appId(), id, duration.minutes(), duration.seconds())))
        .map(answer -> answer.result().expiresAt());
  }

  @Override
  public Mono<Void> deleteRule(RuleId id) {
    return agora.execute(DELETE_RULE.body(new Bodies.DeleteRule(agora.appId(), id))).then();
  }

  @Override
  public Mono<UserPresence> user(long uid, String channel) {
    return agora
        .execute(GET_USER_STATUS.with("uid", checked(uid)).with("channelName", channel))
        .flatMap(answer -> Mono.justOrEmpty(answer.presence(uid)));
  }

  @Override
  public Mono<ChannelUsers> users(String channel) {
    return agora
        .execute(LIST_USERS.with("channelName", channel))
        .flatMap(answer -> Mono.justOrEmpty(answer.users()));
  }

  @Override
  public Mono<ChannelHosts> hosts(String channel) {
    return agora
        .execute(LIST_HOSTS.with("channelName", channel))
        .flatMap(answer -> Mono.justOrEmpty(answer.hosts()));
  }

  @Override
  public PagedFlux<Channel> channels(int pageSize) {
    return agora.list(
        LIST_CHANNELS.call(),
        PageRule.byNumber(
            "page_no",
            0,
            "page_size",
            Check.range("pageSize", pageSize, 1, 500),
            Answers.Channels::items,
            Answers.Channels::total));
  }

  @Override
  public Mono<Boolean> isHostIn(long uid, String channel) {
    return agora
        .execute(CHECK_HOST_IN.with("uid", checked(uid)).with("channelName", channel))
        .map(answer -> answer.data().isHostIn());
  }

  private static long checked(long uid) {
    return Check.range("uid", uid, 1, 0xFFFF_FFFFL);
  }
}
