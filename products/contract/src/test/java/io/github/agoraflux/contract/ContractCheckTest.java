package io.github.agoraflux.contract;

import static io.github.agoraflux.limit.QuotaScope.ACCOUNT;
import static io.github.agoraflux.limit.QuotaScope.APP;
import static io.github.agoraflux.limit.QuotaScope.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.operation.HostFamily;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The comparison finds every way in which a declaration can be wrong. */
class ContractCheckTest {

  private static final Quota TOGETHER = ACCOUNT.permits(10).perSecond().sharedAs("toys");

  private static final Contract CONTRACT =
      Contract.of(
          List.of(
              operation(
                  "toys.make POST /toys/{appId} basic unsafe-create",
                  rate("account", 10, "1s", List.of("toys.get"), null)),
              operation(
                  "toys.get GET /toys/{appId}/{toyId} basic safe",
                  rate("account", 10, "1s", List.of("toys.make"), null),
                  rate("per-toy", 2, "1m", List.of(), null),
                  rate("app", 50, "concurrent", List.of(), null)),
              operation("toys.poll GET /toys/{appId} basic-or-hmac once"),
              operation(
                  "toys.search GET /search basic safe",
                  rate("project", 1, "1s", List.of(), "text set"),
                  rate("project", 9, "1d", List.of(), "text absent")),
              operation("books.read GET /books none safe"),
              operation("maps.draw PUT /maps whiteboard-any-token idempotent")),
          Map.of());

  @Test
  void passesWhatIsRight() {
    assertThat(complaints(declared())).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void findsAMistake(String complaint, String id, UnaryOperator<Operation.Template<?>> mistake) {
    List<Declaration> declared = new ArrayList<>(declared());
    declared.replaceAll(
        it -> it.id().equals(id) ? new Declaration(it.field(), mistake.apply(it.template())) : it);

    assertThat(complaints(declared)).anySatisfy(line -> assertThat(line).contains(complaint));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("toys.make: method PUT", "toys.make", it -> make().put("/toys/{appId}")),
        mistake("toys.make: path /toy/{appId}", "toys.make", it -> make().post("/toy/{appId}")),
        mistake("toys.make: path /toys/{app}", "toys.make", it -> make().post("/toys/{app}")),
        mistake("toys.make: rates [[]]", "toys.make", it -> make().post("/toys/{appId}")),
        mistake(
            "toys.make: rates [[account 11 per PT1S]]",
            "toys.make",
            it -> made().quota(ACCOUNT.permits(11).perSecond().sharedAs("toys"))),
        mistake(
            "toys.make: rates [[account 10 per PT1M]]",
            "toys.make",
            it -> made().quota(ACCOUNT.permits(10).perMinute().sharedAs("toys"))),
        mistake(
            "toys.make: rates [[app 10 per PT1S]]",
            "toys.make",
            it -> made().quota(APP.permits(10).perSecond().sharedAs("toys"))),
        mistake(
            "toys.make: counted together [toys.make]",
            "toys.make",
            it -> made().quota(ACCOUNT.permits(10).perSecond())),
        mistake("maps.draw: path /global/maps", "maps.draw", it -> draw("/global/maps")),
        mistake("books.read: rates [[]]", "books.read", it -> read()),
        mistake(
            "books.read: rates [[account 9 per PT1S]]",
            "books.read",
            it -> read().quota(ACCOUNT.permits(9).perSecond())),
        mistake("maps.draw: rates", "maps.draw", it -> it.quota(ACCOUNT.permits(1).perSecond())),
        mistake(
            "toys.get: rates",
            "toys.get",
            it -> got().quota(TOGETHER).quota(Quota.ofEach("appId", perMinute(2)))),
        mistake(
            "toys.make: repeatability IDEMPOTENT",
            "toys.make",
            it -> it.repeatable(Repeatability.IDEMPOTENT)),
        mistake(
            "maps.draw: repeatability UNSAFE",
            "maps.draw",
            it -> it.repeatable(Repeatability.UNSAFE)),
        mistake(
            "toys.poll: repeatability SAFE", "toys.poll", it -> it.repeatable(Repeatability.SAFE)),
        mistake("toys.poll: credentials [BASIC]", "toys.poll", it -> it.accepts(AuthScheme.BASIC)),
        mistake("books.read: hosts AGORA", "books.read", it -> it.servedBy(HostFamily.AGORA)),
        mistake(
            "toys.sell, which is unknown",
            "toys.make",
            it -> Operation.named("toys.sell").post("/toys/{appId}")),
        mistake(
            "toys.make is documented, but not declared",
            "toys.make",
            it -> Operation.named("maps.draw").put("/maps")));
  }

  private static Arguments mistake(
      String complaint, String id, UnaryOperator<Operation.Template<?>> mistake) {
    return Arguments.of(complaint, id, mistake);
  }

  @Test
  void findsAnOperationThatIsDeclaredTwice() {
    List<Declaration> twice = new ArrayList<>(declared());
    twice.add(declaration(draw("/maps")));

    assertThat(complaints(twice)).singleElement().asString().contains("maps.draw is declared 2");
  }

  @Test
  void takesAnotherDocumentedPathBesideTheFirst() {
    List<Declaration> both = new ArrayList<>(declared());
    both.add(declaration(draw("/global/maps")));

    assertThat(complaints(both)).isEmpty();
    both.add(declaration(draw("/local/maps")));
    assertThat(complaints(both)).singleElement().asString().contains("maps.draw: path /local/maps");
  }

  @Test
  void findsAQuotaThatIsSharedWithStrangers() {
    List<Declaration> shared = new ArrayList<>(declared());
    shared.replaceAll(
        it -> it.id().equals("toys.search") ? declaration(search(1, "toys").quota(TOGETHER)) : it);

    assertThat(complaints(shared))
        .anySatisfy(line -> assertThat(line).startsWith("toys.make: counted together"));
  }

  @Test
  void asksForNoProductThatIsNotThereYet() {
    assertThat(complaints(List.of(declaration(draw("/maps"))))).isEmpty();
  }

  @Test
  void findsAnOperationThatIsMissing() {
    List<Declaration> fewer = new ArrayList<>(declared());
    fewer.removeIf(it -> it.id().equals("toys.poll"));

    assertThat(complaints(fewer)).containsExactly("toys.poll is documented, but not declared");
  }

  @Test
  void countsWhatIsCovered() {
    Contract contract =
        new Contract(
            CONTRACT.operations(),
            Map.of("Toys / Make", "toys.make", "Make again", "toys.make", "Maps", "maps.draw"));

    assertThat(new Coverage(contract, List.of(declaration(make().post("/toys")))))
        .hasToString("contract coverage: 1 of 6, postman coverage: 2 of 3");
    assertThat(new Coverage(contract, declared()))
        .hasToString("contract coverage: 6 of 6, postman coverage: 3 of 3");
  }

  private static List<String> complaints(List<Declaration> declarations) {
    return ContractCheck.complaints(CONTRACT, declarations);
  }

  private static List<Declaration> declared() {
    return Stream.of(
            made().quota(TOGETHER),
            got().quota(TOGETHER).quota(Quota.ofEach("toyId", perMinute(2))),
            Operation.named("toys.poll")
                .get("/toys/{appId}")
                .accepts(AuthScheme.HMAC, AuthScheme.BASIC)
                .repeatable(Repeatability.READ_ONCE),
            search(1, null),
            Operation.named("toys.search").get("/search").quota(PROJECT.permits(9).perDay()),
            read().quota(ACCOUNT.permits(10).perSecond()),
            draw("/maps"))
        .map(ContractCheckTest::declaration)
        .toList();
  }

  private static Declaration declaration(Operation.Template<?> template) {
    return new Declaration("Toys." + template.id(), template);
  }

  private static Operation.Declaration make() {
    return Operation.named("toys.make");
  }

  private static Operation.Template<Void> made() {
    return make().post("/toys/{appId}");
  }

  private static Operation.Template<Void> got() {
    return Operation.named("toys.get").get("/toys/{appId}/{toyId}");
  }

  private static Operation.Template<Void> search(int permits, @Nullable String group) {
    Quota quota = PROJECT.permits(permits).perSecond();
    return Operation.named("toys.search")
        .get("/search")
        .quota(group == null ? quota : quota.sharedAs(group));
  }

  private static Operation.Template<Void> read() {
    return Operation.named("books.read")
        .get("/books")
        .accepts(AuthScheme.NONE)
        .servedBy(HostFamily.NETLESS);
  }

  private static Operation.Template<Void> draw(String path) {
    return Operation.named("maps.draw")
        .put(path)
        .accepts(AuthScheme.WHITEBOARD_SDK_TOKEN, AuthScheme.WHITEBOARD_ROOM_TOKEN);
  }

  private static Rate perMinute(int permits) {
    return new Rate(permits, Duration.ofMinutes(1));
  }

  private static DocumentedRate rate(
      String scope, int permits, String per, List<String> sharedWith, @Nullable String when) {
    return new DocumentedRate(scope, permits, per, sharedWith, when);
  }

  /** An operation in a few words: id, method, path, credentials and retry class. */
  private static DocumentedOperation operation(String words, DocumentedRate... rates) {
    String[] word = words.split(" ", -1);
    boolean once = word[4].equals("once");
    return new DocumentedOperation(
        word[0],
        word[1],
        word[2],
        word[0].equals("maps.draw") ? List.of("/global/maps") : null,
        word[0].startsWith("books") ? "api.netless.link" : "api.agora.io",
        word[3],
        once ? "safe" : word[4],
        once,
        null,
        List.of(rates),
        word[0].equals("books.read") ? "toys.make" : null);
  }
}
