package io.github.agoraflux.console;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Specs;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Console: the account's projects, their app certificates and their usage. An interface of verbs,
 * so that it can be mocked or decorated. It works on the whole account of the client's credential,
 * whatever the client's App ID.
 *
 * <p>Nothing is sent before a subscription, and every subscription is a call of its own. Failures
 * are {@link io.github.agoraflux.error.AgoraException}s: {@code RejectedException} for a bad
 * request, a name that is taken, too many projects or an account that is blocked, {@code
 * Unauthenticated}, {@code Forbidden}, {@code NotFound} for a project that is unknown, deleted or
 * disabled, {@code RateLimited}, {@code ServerException}; bad arguments are refused with {@link
 * IllegalArgumentException} before anything is sent.
 *
 * <p>Quota, for each account and verb: 10 calls a second.
 *
 * <p>Some of Agora's documents have a change answered with success alone and not with the project;
 * then the verbs that change one complete empty.
 *
 * <p>Source: <a
 * href="https://docs.agora.io/en/video-calling/reference/agora-console-rest-api">Agora Console
 * RESTful API</a>.
 */
public interface Console {

  /**
   * Console for the account of a client.
   *
   * @param agora the client to call through
   * @return a face without state of its own
   */
  static Console over(AgoraClient agora) {
    return new ConsoleOperations(agora);
  }

  /**
   * Creates a project. Never repeated once sent: after {@link
   * io.github.agoraflux.error.OutcomeUnknownException} look for it among {@link #projects()} by its
   * name, which Agora lets no other project have.
   *
   * @param spec its name, and whether its app certificate is enabled
   * @return the new project
   */
  Mono<Project> create(ProjectSpec spec);

  /**
   * Creates a project.
   *
   * @param spec fills in its name, and whether its app certificate is enabled
   * @return the new project
   * @see #create(ProjectSpec)
   */
  default Mono<Project> create(Consumer<ProjectSpecBuilder> spec) {
    return Specs.filled(ProjectSpec::builder, spec, ProjectSpecBuilder::build)
        .flatMap(this::create);
  }

  /**
   * Every project of the account, all in one answer. Safe to repeat.
   *
   * @return the projects, disabled ones included; completes after the last
   */
  Flux<Project> projects();

  /**
   * A project. Safe to repeat.
   *
   * @param id its id
   * @param name its name, which Agora wants beside the id
   * @return the project; {@code NotFound} if there is none with this id and name, empty if Agora
   *     answers with none
   */
  Mono<Project> project(ProjectId id, String name);

  /**
   * Enables a project. Idempotent.
   *
   * @param id the project, enabled or not
   * @return the project as it is now; {@code NotFound} if it is unknown or deleted
   */
  Mono<Project> enable(ProjectId id);

  /**
   * Disables a project: nobody can use its App ID until it is enabled again. Idempotent.
   *
   * @param id the project, enabled or not
   * @return the project as it is now; {@code NotFound} if it is unknown or deleted
   */
  Mono<Project> disable(ProjectId id);

  /**
   * Sets the address of the recording server that the On-Premise Recording SDK up to 1.9.0 asks
   * for. Idempotent.
   *
   * @param id the project
   * @param address host and port, such as {@code 10.12.1.5:8080}
   * @return the project as it is now
   */
  Mono<Project> setRecordingServer(ProjectId id, String address);

  /**
   * Enables the sign key, which is the primary app certificate: from now on the project's channels
   * are joined with tokens. Idempotent.
   *
   * @param id the project
   * @return the project as it is now
   */
  Mono<Project> enableSignKey(ProjectId id);

  /**
   * Disables the sign key. Idempotent.
   *
   * @param id the project
   * @return the project as it is now
   */
  Mono<Project> disableSignKey(ProjectId id);

  /**
   * Replaces the sign key with a new one, and enables it. Every token made with the old one becomes
   * invalid. Never repeated once sent, for each time makes another key: after {@link
   * io.github.agoraflux.error.OutcomeUnknownException} get the project and see which key it has.
   *
   * @param id the project
   * @return the project with its new key
   */
  Mono<Project> resetSignKey(ProjectId id);

  /**
   * Deletes a project. Idempotent. Documented only in older pages: Agora may answer {@code
   * NotFound}, as it does for a project that is gone.
   *
   * @param id the project
   * @return completes empty when it is gone
   */
  Mono<Void> delete(ProjectId id);

  /**
   * The usage of a project, day by day. Safe to repeat.
   *
   * @param query which project, days and service
   * @return the report
   */
  Mono<UsageReport> usage(UsageQuery query);

  /**
   * The usage of a project, day by day.
   *
   * @param query fills in which project, days and service
   * @return the report
   * @see #usage(UsageQuery)
   */
  default Mono<UsageReport> usage(Consumer<UsageQueryBuilder> query) {
    return Specs.filled(UsageQuery::builder, query, UsageQueryBuilder::build).flatMap(this::usage);
  }

  /**
   * The usage of every project, in minutes; see {@link #usageInMinutes(LocalDate, LocalDate,
   * Collection)}.
   *
   * @param from the first day
   * @param to the last day, not before the first
   * @return one report for each project
   * @throws IllegalArgumentException if the days are not in order
   */
  default Flux<ProjectMinutes> usageInMinutes(LocalDate from, LocalDate to) {
    return usageInMinutes(from, to, List.of());
  }

  /**
   * The usage of some projects, in minutes. Safe to repeat. Documented only in older pages, and
   * superseded by {@link #usage(UsageQuery)}, which counts seconds.
   *
   * @param from the first day
   * @param to the last day, not before the first
   * @param projects the projects; none for all. Unknown ones are left out of the answer
   * @return one report for each project; completes after the last
   * @throws IllegalArgumentException if the days are not in order
   */
  Flux<ProjectMinutes> usageInMinutes(LocalDate from, LocalDate to, Collection<ProjectId> projects);
}
