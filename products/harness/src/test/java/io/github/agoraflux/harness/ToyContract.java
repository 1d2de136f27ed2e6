package io.github.agoraflux.harness;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.operation.AuthScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import reactor.core.publisher.Mono;

/** The contract of {@link Toys}: right as it stands, and open to sabotage. */
final class ToyContract {

  static final String MAKE =
      """
      {"method": "POST", "path": "/{region}/v1/projects/876922cbca0098dff4323566daa89675/toys",
       "query": {"tag": ["a", "b"], "dry": false}, "headers": {"X-Shop": "north"},
       "body": {"name": "bear", "size": 3.0}}
      """;
  static final String MADE =
      """
      {"status": 201, "body": {"code": 0, "id": "b1", "at": "2024-01-01T00:00:00.000Z"}}
      """;
  static final String BREAK =
      """
      {"method": "DELETE", "path": "/v1/projects/{appId}/toys/b 1"}
      """;
  static final String PLAY =
      """
      {"method": "PUT", "path": "/v1/projects/{appId}/toys/b1",
       "headers": {"Authorization": "agora token={toyToken}"}}
      """;

  private final Path folder;
  private final Map<String, String> files = new TreeMap<>();
  private final List<Consumer<Examples<Toys>>> descriptions = new ArrayList<>();

  ToyContract(Path folder) {
    this.folder = folder;
    files.put("toys.make/request-1", MAKE);
    files.put("toys.make/response-1", MADE);
    files.put("toys.break/request-1", BREAK);
    files.put("toys.break/response-1", "{\"status\": 200, \"body\": null}");
    files.put("toys.play/request-1", PLAY);
    files.put("toys.break/response-2", "{\"status\": 404, \"body\": {\"reason\": \"gone\"}}");
    files.put("_errors/error-1", "{\"status\": 500, \"body\": {\"code\": 9, \"reason\": \"no\"}}");
  }

  ToyContract file(String name, String content) {
    files.put(name, content);
    return this;
  }

  ToyContract without(String name) {
    files.remove(name);
    return this;
  }

  /** The calls, right as they stand. */
  ToyContract called() {
    return described(
        toys ->
            toys.request("make/request-1", it -> it.make("bear", 3))
                .request("break/request-1", it -> it.destroy("b 1"))
                .emits("break/response-1")
                .request("play/request-1", it -> it.play("b1")));
  }

  ToyContract described(Consumer<Examples<Toys>> description) {
    descriptions.add(description);
    return this;
  }

  /** Runs every test of the contract. */
  List<String> failures() {
    Examples<Toys> examples = new Examples<>("toys");
    descriptions.forEach(description -> description.accept(examples));
    Stage<Toys> stage = new Stage<>(Toys::new, client -> client.credential(new ToyToken()));
    try (var suite = new ContractSuite<>("toys", fixtures(), examples, stage)) {
      return failures(suite);
    }
  }

  /** Runs every test of the contract that answers at random. */
  List<String> crashes() {
    Examples<Toys> examples = new Examples<>("toys");
    descriptions.forEach(description -> description.accept(examples));
    Stage<Toys> stage = new Stage<>(Toys::new, client -> client.credential(new ToyToken()));
    List<String> crashes = new ArrayList<>();
    try (var suite = new ContractSuite<>("toys", fixtures(), examples, stage)) {
      suite
          .hostileAnswers()
          .forEach(test -> attempt(test.getDisplayName(), test.getExecutable(), crashes));
    }
    return crashes;
  }

  Fixtures fixtures() {
    files.forEach(this::write);
    return Fixtures.in(folder);
  }

  private static List<String> failures(ContractSuite<?> suite) {
    List<String> failures = new ArrayList<>();
    attempt("names", suite::verifyNames, failures);
    Stream.of(suite.requests(), suite.responses(), suite.errors())
        .flatMap(tests -> tests)
        .forEach(test -> attempt(test.getDisplayName(), test.getExecutable(), failures));
    return failures;
  }

  private static void attempt(String name, Executable test, List<String> failures) {
    Throwable failure = catchThrowable(test::execute);
    if (failure != null) {
      failures.add(name + ": " + failure.getMessage());
    }
  }

  private void write(String name, String content) {
    try {
      Path file = folder.resolve(name + ".json");
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Signs with a token that never changes. */
  private static final class ToyToken implements Credential {

    @Override
    public AuthScheme scheme() {
      return AuthScheme.SIGNALING_TOKEN;
    }

    @Override
    public String account() {
      return "toys";
    }

    @Override
    public Mono<Call> sign(Call call) {
      return Mono.just(call.header("Authorization", "agora token=t0y"));
    }
  }
}
