package io.github.agoraflux.channelmanagement;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.paging.PagedFlux;
import java.time.Instant;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Channel Management: who is in which channel, and who is kept out. An interface of verbs, so that
 * it can be mocked or decorated.
 *
 * <p>Nothing is sent before a subscription, and every subscription is a call of its own. Failures
 * are {@link io.github.agoraflux.error.AgoraException}s: {@code Unauthenticated} when customer id,
 * secret and App ID do not belong together, {@code Forbidden}, {@code NotFound}, {@code
 * RateLimited}, {@code ServerException}; bad arguments are refused with {@link
 * IllegalArgumentException} before anything is sent. Agora asks for patience with this product:
 * give calls 20 s or more.
 *
 * <p>Quotas, for each account and verb: 10 calls a second for rules, 20 for statistics.
 *
 * <p>Source: <a
 * href="https://docs.agora.io/en/video-calling/channel-management-api/overview">Channel Management
 * API</a>.
 */
public interface ChannelManagement {

  /**
   * Channel Management for a client's project.
   *
   * @param agora the client to call through
   * @return a face without state of its own
   */
  static ChannelManagement over(AgoraClient agora) {
    return new ChannelManagementOperations(agora);
  }

  /**
   * Creates a rule that bans users. Never repeated once sent, for each time makes a rule of its
   * own: after {@link io.github.agoraflux.error.OutcomeUnknownException} look for it among {@link
   * #rules()}.
   *
   * @param spec whom it hits, what it takes away, for how long
   * @return the new rule's id
   */
  Mono<RuleId> createRule(RuleSpec spec);

  /**
   * Creates a rule that bans users.
   *
   * @param spec fills in whom it hits, what it takes away, for how long
   * @return the new rule's id
   * @see #createRule(RuleSpec)
   */
  default Mono<RuleId> createRule(Consumer<RuleSpecBuilder> spec) {
    return Specs.filled(RuleSpec::builder, spec, RuleSpecBuilder::build).flatMap(this::createRule);
  }

  /**
   * The rules in force, all in one answer. Safe to repeat. Agora reads with lower priority than it
   * writes: a rule made a moment ago may be missing.
   *
   * @return the rules; completes after the last
   */
  Flux<Rule> rules();

  /**
   * Lets a rule hold for so long from now on. Idempotent but for the time that passes between
   * repeats.
   *
   * @param id the rule
   * @param duration how long it holds from now on
   * @return when the rule ends
   */
  Mono<Instant> updateRule(RuleId id, BanDuration duration);

  /**
   * Deletes a rule. Idempotent.
   *
   * @param id the rule
   * @return completes empty when it is gone
   */
  Mono<Void> deleteRule(RuleId id);

  /**
   * Looks for a user in a channel. Safe to repeat.
   *
   * @param uid the user's id, 1 to 4294967295; Agora knows no string accounts here
   * @param channel the channel's name
   * @return the user's presence; completes empty if the user is not in the channel
   */
  Mono<UserPresence> user(long uid, String channel);

  /**
   * The users of a channel, by its profile. Safe to repeat.
   *
   * @param channel the channel's name
   * @return the users, of the audience the first 10,000; completes empty if there is no such
   *     channel
   */
  Mono<ChannelUsers> users(String channel);

  /**
   * The hosts of a channel in the live-broadcasting profile. Safe to repeat.
   *
   * @param channel the channel's name
   * @return the hosts; completes empty if there is no such channel
   */
  Mono<ChannelHosts> hosts(String channel);

  /**
   * Every channel of the project that has users, in pages of 500.
   *
   * @return the channels; see {@link #channels(int)}
   */
  default PagedFlux<Channel> channels() {
    return channels(500);
  }

  /**
   * Every channel of the project that has users, page by page as they are asked for. Safe to
   * repeat. The list is not a snapshot: while users come and go, a channel may be seen twice or not
   * at all; {@code distinct(Channel::name)} drops what comes twice. Agora may answer from a cache
   * one minute old.
   *
   * @param pageSize channels fetched at once, 1 to 500
   * @return the channels; completes after the last
   */
  PagedFlux<Channel> channels(int pageSize);

  /**
   * Whether a user is in a channel as a host. Safe to repeat. Documented only in older pages: Agora
   * may answer {@code NotFound}.
   *
   * @param uid the user's id, 1 to 4294967295
   * @param channel the channel's name
   * @return true or false
   */
  Mono<Boolean> isHostIn(long uid, String channel);
}
