package io.github.agoraflux.console;

import static io.github.agoraflux.limit.QuotaScope.ACCOUNT;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.value.Check;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The operations as data, and the verbs as one expression each. */
final class ConsoleOperations implements Console {

  private static final String PROJECT = "/dev/v1/project";
  private static final Quota EACH = ACCOUNT.permits(10).perSecond();

  private static final Operation.Template<Answers.Created> CREATE =
      Operation.named("console.create-project")
          .post(PROJECT)
          .quota(EACH)
          .ifOutcomeUnknown("list the projects and look for yours by its name")
          .returns(Answers.Created.class);

  private static final Operation.Template<Answers.Projects> GET =
      Operation.named("console.get-project")
          .get(PROJECT)
          .quota(EACH)
          .returns(Answers.Projects.class);

  private static final Operation.Template<Answers.Projects> LIST =
      Operation.named("console.list-projects")
          .get("/dev/v1/projects")
          .quota(EACH)
          .returns(Answers.Projects.class);

  private static final Operation.Template<Answers.Changed> SET_STATUS =
      Operation.named("console.set-project-status")
          .post("/dev/v1/project_status")
          .repeatable(Repeatability.IDEMPOTENT)
          .quota(EACH)
          .returns(Answers.Changed.class)
          .judgedBy((status, answer) -> answer.judge());

  private static final Operation.Template<Answers.Changed> SET_RECORDING_SERVER =
      Operation.named("console.set-recording-server")
          .post("/dev/v1/recording_config")
          .repeatable(Repeatability.IDEMPOTENT)
          .quota(EACH)
          .returns(Answers.Changed.class)
          .judgedBy((status, answer) -> answer.judge());

  private static final Operation.Template<Answers.Changed> SET_SIGN_KEY =
      Operation.named("console.set-sign-key")
          .post("/dev/v1/signkey")
          .repeatable(Repeatability.IDEMPOTENT)
          .quota(EACH)
          .returns(Answers.Changed.class)
          .judgedBy((status, answer) -> answer.judge());

  private static final Operation.Template<Answers.Changed> RESET_SIGN_KEY =
      Operation.named("console.reset-sign-key")
          .post("/dev/v1/reset_signkey")
          .quota(EACH)
          .ifOutcomeUnknown("get the project and see whether its sign key is still the old one")
          .returns(Answers.Changed.class)
          .judgedBy((status, answer) -> answer.judge());

  private static final Operation.Template<Answers.Deleted> DELETE =
      Operation.named("console.delete-project")
          .delete(PROJECT)
          .quota(EACH)
          .returns(Answers.Deleted.class)
          .judgedBy((status, answer) -> answer.judge());

  private static final Operation.Template<Answers.Usage> GET_USAGE =
      Operation.named("console.get-usage")
          .get("/dev/v3/usage")
          .quota(EACH)
          .returns(Answers.Usage.class);

  private static final Operation.Template<Answers.Minutes> GET_USAGE_V1 =
      Operation.named("console.get-usage-v1")
          .get("/dev/v1/usage")
          .quota(EACH)
          .returns(Answers.Minutes.class);

  private final AgoraClient agora;

  ConsoleOperations(AgoraClient agora) {
    this.agora = agora;
  }

  @Override
  public Mono<Project> create(ProjectSpec spec) {
    return agora.execute(CREATE.body(spec)).map(Answers.Created::project);
  }

  @Override
  public Flux<Project> projects() {
    return agora.execute(LIST.call()).flatMapIterable(Answers.Projects::projects);
  }

  @Override
  public Mono<Project> project(ProjectId id, String name) {
    return agora
        .execute(GET.call().query("id", checked(id)).query("name", Check.notBlank("name", name)))
        .flatMap(answer -> Mono.justOrEmpty(answer.first()));
  }

  @Override
  public Mono<Project> enable(ProjectId id) {
    return change(SET_STATUS.body(new Bodies.Status(checked(id), ProjectStatus.ENABLED)));
  }

  @Override
  public Mono<Project> disable(ProjectId id) {
    return change(SET_STATUS.body(new Bodies.Status(checked(id), ProjectStatus.DISABLED)));
  }

  @Override
  public Mono<Project> setRecordingServer(ProjectId id, String address) {
    return change(
        SET_RECORDING_SERVER.body(
            new Bodies.RecordingServer(checked(id), Check.notBlank("address", address))));
  }

  @Override
  public Mono<Project> enableSignKey(ProjectId id) {
    return change(SET_SIGN_KEY.body(new Bodies.SignKey(checked(id), true)));
  }

  @Override
  public Mono<Project> disableSignKey(ProjectId id) {
    return change(SET_SIGN_KEY.body(new Bodies.SignKey(checked(id), false)));
  }

  @Override
  public Mono<Project> resetSignKey(ProjectId id) {
    return change(RESET_SIGN_KEY.body(new Bodies.OfProject(checked(id))));
  }

  private Mono<Project> change(Operation<Answers.Changed> change) {
    return agora.execute(change).flatMap(answer -> Mono.justOrEmpty(answer.project()));
  }

  @Override
  public Mono<Void> delete(ProjectId id) {
    return agora.execute(DELETE.body(new Bodies.OfProject(checked(id)))).then();
  }

  @Override
  public Mono<UsageReport> usage(UsageQuery query) {
    return agora
        .execute(
            GET_USAGE
                .call()
                .query("project_id", query.project())
                .query("from_date", query.from())
                .query("to_date", query.to())
                .query("business", query.business())
                .query(query.extra()))
        .map(Answers.Usage::report);
  }

  @Override
  public Flux<ProjectMinutes> usageInMinutes(
      LocalDate from, LocalDate to, Collection<ProjectId> projects) {
    Days.check(from, to);
    return agora
        .execute(
            GET_USAGE_V1
                .call()
                .query("from_date", from)
                .query("to_date", to)
                .query("projects", joined(projects)))
        .flatMapIterable(Answers.Minutes::projects);
  }

  private static @Nullable String joined(Collection<ProjectId> projects) {
    return projects.isEmpty()
        ? null
        : projects.stream().map(id -> checked(id).value()).collect(Collectors.joining(","));
  }

  private static ProjectId checked(ProjectId id) {
    Check.notBlank("id", id.value());
    return id;
  }
}
