package io.github.agoraflux.samples.batch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.samples.batch.checkpoint.Checkpoint;
import io.github.agoraflux.samples.batch.checkpoint.CheckpointException;
import io.github.agoraflux.samples.batch.checkpoint.Heading;
import io.github.agoraflux.samples.batch.csv.CsvFile;
import io.github.agoraflux.samples.batch.csv.Survey;
import io.github.agoraflux.samples.batch.job.Bans;
import io.github.agoraflux.samples.batch.job.Job;
import io.github.agoraflux.samples.batch.job.Messages;
import io.github.agoraflux.signaling.Signaling;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What becomes of rows that fail, are unclear, or must not be sent at all. */
class BatchRunTest {

  private static final String SEND = "signaling.send-peer-message";
  private static final String BAN = "channel-management.create-rule";

  private static final int AT_ONCE = 4;

  @TempDir private Path directory;

  @AutoClose
  private static final AgoraSimulator agora =
      AgoraSimulator.start(settings -> settings.withoutRateLimits());

  private final Map<String, Set<String>> begunWhenSent = new ConcurrentHashMap<>();
  private Consumer<Checkpoint> beforeTheRun = checkpoint -> {};
  private Consumer<AgoraClientBuilder> attempts = builder -> {};
  private InstantSource clock = InstantSource.system();
  private String customerSecret = agora.customerSecret();

  @BeforeEach
  void forget() {
    agora.faults().clear();
    agora.rules().clear();
    agora.journal().clear();
    Stream.of("alice", "bob", "dave").forEach(agora.conversations()::login);
  }

  private Path csv(String... lines) throws IOException {
    return Files.write(directory.resolve("rows.csv"), List.of(lines));
  }

  private Path messages(int count, String text) throws IOException {
    List<String> users = IntStream.rangeClosed(1, count).mapToObj(row -> "user-" + row).toList();
    users.forEach(agora.conversations()::login);
    return messages(users, text);
  }

  private Path messages(List<String> users, String text) throws IOException {
    Stream<String> rows = users.stream().map(user -> user + "," + text);
    return csv(Stream.concat(Stream.of("to,text"), rows).toArray(String[]::new));
  }

  private Summary run(Path path, boolean resume, Function<AgoraClient, Job> job)
      throws IOException {
    AgoraClientBuilder builder =
        AgoraClient.builder()
            .appId(agora.appId())
            .credential(BasicCredential.of(agora.customerId(), customerSecret))
            .endpoint(agora.httpUri())
            .withoutLimits()
            .withoutRetry();
    attempts.accept(builder);
    try (AgoraClient client = builder.filter(new WriteAhead()).filter(this::watched).build()) {
      return run(path, resume, job.apply(client));
    }
  }

  private Summary run(Path path, boolean resume, Job job) throws IOException {
    CsvFile file = new CsvFile(path);
    Survey survey = file.survey(job.columns());
    Heading heading =
        new Heading(job.description(), agora.appId(), survey.bytes(), survey.sha256());
    Checkpoint checkpoint = Checkpoint.open(journal(), heading, resume, clock);
    beforeTheRun.accept(checkpoint);
    try {
      return new BatchRun(
              file,
              survey.rows(),
              job,
              checkpoint,
              new BatchRun.Limits(AT_ONCE, 100),
              settled ->
                  new Progress(
                      System.err, Progress.Style.NONE, System::nanoTime, survey.rows(), settled))
          .run(report())
          .block();
    } finally {
      checkpoint.close().block();
    }
  }

  private Path journal() {
    return directory.resolve("journal");
  }

  private Path report() {
    return directory.resolve("report.csv");
  }

  private static Job messages(AgoraClient client) {
    return new Messages(Signaling.over(client), "server");
  }

  private static Job bans(AgoraClient client) {
    return new Bans(ChannelManagement.over(client), InstantSource.system(), Duration.ZERO);
  }

  private List<String> receivers() {
    return agora.journal().of(SEND).stream()
        .map(request -> request.body().replaceAll(".*\"destination\" *: *\"([^\"]*)\".*", "$1"))
        .sorted()
        .toList();
  }

  @Test
  void aRowThatCannotBeSentIsReportedAndTheOthersAreSent() throws IOException {
    Path rows = csv("to,text", "alice,hello", "bob,", "carol/2,hello", "dave,\"hello,\nyou\"");

    Summary summary = run(rows, false, BatchRunTest::messages);

    assertThat(summary).isEqualTo(new Summary(4, 2, 2, 0, 0));
    assertThat(receivers()).containsExactly("alice", "dave");
    assertThat(Files.readAllLines(report()))
        .hasSize(3)
        .first()
        .isEqualTo("row,state,reason,what to do");
    assertThat(Files.readString(report()))
        .contains("2,failed,text must not be empty,")
        .contains("3,failed,")
        .contains("correct it, and put it into another file");
  }

  @Test
  void aMessageToSomebodyWhoIsOfflineIsReportedAndEndsNothing() throws IOException {
    List<String> absent = IntStream.rangeClosed(1, 150).mapToObj(row -> "absent-" + row).toList();
    Path rows = messages(Stream.concat(absent.stream(), Stream.of("alice")).toList(), "hello");

    Summary summary = run(rows, false, BatchRunTest::messages);

    assertThat(summary).isEqualTo(new Summary(151, 1, 150, 0, 0));
    assertThat(agora.journal().count(SEND)).isEqualTo(151);
    assertThat(Files.readAllLines(report()))
        .hasSize(151)
        .contains(
            "150,failed,the receiver was offline; not delivered,"
                + "put it into another file when the receiver is online");
  }

  @Test
  void whatIsDoneIsNotDoneAgain() throws IOException {
    Path rows = csv("to,text", "alice,hello", "bob,hello");
    run(rows, false, BatchRunTest::messages);

    Summary summary = run(rows, true, BatchRunTest::messages);

    assertThat(summary).isEqualTo(new Summary(2, 2, 0, 0, 0));
    assertThat(receivers()).containsExactly("alice", "bob");
  }

  @Test
  void whatWasHeldBackIsTriedAgainByTheNextRun() throws IOException {
    Path rows = csv("to,text", "alice,hello", "bob,hello");
    agora.faults().inject(SEND, Fault.rateLimited(), 2);

    assertThat(run(rows, false, BatchRunTest::messages)).isEqualTo(new Summary(2, 0, 0, 0, 2));
    assertThat(Files.readString(report())).contains("1,again,").contains("run again with --resume");

    assertThat(run(rows, true, BatchRunTest::messages)).isEqualTo(new Summary(2, 2, 0, 0, 0));
    assertThat(Files.readAllLines(report())).hasSize(1);
  }

  @Test
  void aMessageWhoseAnswerIsLostIsReportedAndNeverSentAgain() throws IOException {
    Path rows = csv("to,text", "alice,hello");
    agora.faults().inject(SEND, Fault.resetAfterRead(), 1);

    assertThat(run(rows, false, BatchRunTest::messages)).isEqualTo(new Summary(1, 0, 0, 1, 0));
    assertThat(run(rows, true, BatchRunTest::messages)).isEqualTo(new Summary(1, 0, 0, 1, 0));

    assertThat(receivers()).containsExactly("alice");
    assertThat(Files.readString(report())).contains("1,unknown,").contains("ask the receiver");
  }

  @Test
  void aBanWhoseAnswerIsLostIsFoundAmongTheRules() throws IOException {
    Path rows = csv("channel,uid", "town-hall,1", "town-hall,1", "town-hall,2");
    agora.faults().inject(BAN, Fault.resetAfterRead(), 2);

    assertThat(run(rows, false, BatchRunTest::bans)).isEqualTo(new Summary(3, 3, 0, 0, 0));

    assertThat(agora.rules().active()).hasSize(3);
    assertThat(agora.journal().count(BAN)).isEqualTo(3);
  }

  @Test
  void aBanThatNeverArrivedIsMadeByTheNextRun() throws IOException {
    Path rows = csv("channel,uid,minutes", "town-hall,1,5", "town-hall,2,5");
    agora.faults().inject(BAN, Fault.resetBeforeRead(), 2);

    assertThat(run(rows, false, BatchRunTest::bans)).isEqualTo(new Summary(2, 0, 0, 0, 2));
    assertThat(run(rows, true, BatchRunTest::bans)).isEqualTo(new Summary(2, 2, 0, 0, 0));

    assertThat(agora.rules().active()).hasSize(2);
  }

  @Test
  void aBanMayBeOnItsWayFromItsLastAttemptOn() throws IOException {
    Path rows = csv("channel,uid", "town-hall,1");
    AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    clock = now::get;
    attempts = builder -> repeatedAfter(Duration.ofSeconds(60), now, builder);
    Function<AgoraClient, Job> bans =
        client -> new Bans(ChannelManagement.over(client), now::get, Duration.ofSeconds(30));
    agora.faults().inject(BAN, Fault.rateLimited(), 1);
    agora.faults().inject(BAN, Fault.resetBeforeRead(), 1);

    assertThat(run(rows, false, bans)).isEqualTo(new Summary(1, 0, 0, 1, 0));

    now.updateAndGet(instant -> instant.plusSeconds(31));
    assertThat(run(rows, true, bans)).isEqualTo(new Summary(1, 1, 0, 0, 0));
    assertThat(agora.rules().active()).hasSize(1);
  }

  /** Repeats once, and says that so long has gone by before each attempt at a ban. */
  private static void repeatedAfter(
      Duration pause, AtomicReference<Instant> now, AgoraClientBuilder builder) {
    builder
        .failover(settings -> settings.waits(List.of(Duration.ofMillis(1))))
        .filter(
            next ->
                call -> {
                  if (call.operation().id().equals(BAN)) {
                    now.updateAndGet(instant -> instant.plus(pause));
                  }
                  return next.exchange(call);
                });
  }

  @Test
  void wrongCredentialsEndItAtOnce() throws IOException {
    Path rows = messages(500, "hello");
    customerSecret = "not the secret at all";

    Summary summary = run(rows, false, BatchRunTest::messages);

    assertThat(summary.done()).isZero();
    assertThat(summary.again()).isLessThanOrEqualTo(2 * AT_ONCE);
    assertThat(summary.open()).isEqualTo(500 - summary.again());
  }

  @Test
  void tooManyFailuresEndIt() throws IOException {
    Path rows = messages(500, "");

    Summary summary = run(rows, false, BatchRunTest::messages);

    assertThat(summary.failed()).isBetween(100L, 100L + AT_ONCE);
    assertThat(summary.open()).isEqualTo(500 - summary.failed());
  }

  @Test
  void aBanOfHundredYearsIsARowsOwnMistake() throws IOException {
    Path rows = csv("channel,uid,minutes", "town-hall,1,52596000000", "town-hall,2,60");

    assertThat(run(rows, false, BatchRunTest::bans)).isEqualTo(new Summary(2, 1, 1, 0, 0));

    assertThat(Files.readString(report())).contains("minutes must be a whole number, was 525960");
  }

  @Test
  void whereNothingCanBeLookedUpTheReportIsMadeNevertheless() throws IOException {
    Path rows = csv("channel,uid", "town-hall,1", "town-hall,2");
    agora.faults().inject(BAN, Fault.resetBeforeRead(), 1);
    agora.faults().inject("channel-management.list-rules", Fault.status(400));

    assertThatThrownBy(() -> run(rows, false, BatchRunTest::bans))
        .isInstanceOf(RejectedException.class);

    assertThat(Files.readAllLines(report())).hasSize(2).last().asString().contains("unknown");
    agora.faults().clear();
    assertThat(run(rows, true, BatchRunTest::bans)).isEqualTo(new Summary(2, 2, 0, 0, 0));
    assertThat(agora.rules().active()).hasSize(2);
  }

  @Test
  void nothingIsSentOnceTheJournalCannotBeWritten() throws IOException {
    Path rows = messages(20, "hello");
    beforeTheRun = checkpoint -> checkpoint.close().block();

    assertThatThrownBy(() -> run(rows, false, BatchRunTest::messages))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("cannot be written");

    assertThat(receivers()).isEmpty();
  }

  @Test
  void everyRowIsInTheJournalBeforeItIsSent() throws IOException {
    Path rows = messages(50, "hello");

    run(rows, false, BatchRunTest::messages);

    assertThat(begunWhenSent)
        .hasSize(50)
        .allSatisfy((row, begun) -> assertThat(begun).contains(row));
  }

  /** Stands where an attempt leaves, and looks what the journal says then. */
  private Exchange watched(Exchange next) {
    return call ->
        Mono.fromCallable(this::begun)
            .subscribeOn(Schedulers.boundedElastic())
            .doOnNext(begun -> begunWhenSent.put(rowOf(call), begun))
            .flatMap(begun -> next.exchange(call));
  }

  private static String rowOf(Call call) {
    byte[] body = call.body();
    return body == null
        ? "none"
        : new String(body, StandardCharsets.UTF_8).replaceAll("(?s).*user-(\\d+).*", "$1");
  }

  private Set<String> begun() throws IOException {
    return Files.readAllLines(journal()).stream()
        .filter(line -> line.startsWith(" B\t", 8))
        .map(line -> line.split("\t", -1)[1])
        .collect(Collectors.toSet());
  }
}
