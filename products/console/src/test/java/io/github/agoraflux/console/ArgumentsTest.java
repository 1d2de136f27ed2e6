package io.github.agoraflux.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.harness.Wire;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Arguments that break a rule are refused before a byte is sent. */
class ArgumentsTest {

  private static final ProjectId ID = ProjectId.of("xxxx");
  private static final ProjectId NONE = ProjectId.of(" ");
  private static final LocalDate DAY = LocalDate.of(2025, 12, 29);

  private static Wire<Console> wire;

  @BeforeAll
  static void open() {
    wire = new Wire<>(Console::over);
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void areRefused(String complaint, Function<Console, Publisher<?>> call) {
    StepVerifier.create(Flux.defer(() -> call.apply(wire.product())))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(complaint));

    assertThat(wire.requests()).isZero();
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        broken("name must be given", console -> console.create(project -> {})),
        broken("name must not be blank", console -> console.create(p -> p.name(" "))),
        broken(
            "name must have at most 255 characters (it has 256)",
            console -> console.create(p -> p.name("n".repeat(256)))),
        broken(
            "extra must hold only fields without a component",
            console -> console.create(p -> p.name("n").extra(Map.of("enable_sign_key", true)))),
        broken("id must not be blank", console -> console.project(NONE, "n")),
        broken("name must not be blank", console -> console.project(ID, "")),
        broken("id must not be blank", console -> console.enable(NONE)),
        broken("id must not be blank", console -> console.disable(NONE)),
        broken("id must not be blank", console -> console.enableSignKey(NONE)),
        broken("id must not be blank", console -> console.disableSignKey(NONE)),
        broken("id must not be blank", console -> console.resetSignKey(NONE)),
        broken("id must not be blank", console -> console.delete(NONE)),
        broken("id must not be blank", console -> console.setRecordingServer(NONE, "a:1")),
        broken("address must not be blank", console -> console.setRecordingServer(ID, "")),
        broken("project must be given", console -> console.usage(q -> q.from(DAY).to(DAY))),
        broken("from must be given", console -> console.usage(q -> q.project(ID).to(DAY))),
        broken("to must be given", console -> console.usage(q -> q.project(ID).from(DAY))),
        broken(
            "to must not be before 2025-12-29, but was 2025-12-28",
            console -> console.usage(q -> q.project(ID).from(DAY).to(DAY.minusDays(1)))),
        broken(
            "extra must hold only fields without a component",
            console ->
                console.usage(q -> q.project(ID).from(DAY).to(DAY).extra(Map.of("business", "x")))),
        broken(
            "to must not be before 2025-12-29",
            console -> console.usageInMinutes(DAY, DAY.minusDays(1))),
        broken(
            "id must not be blank",
            console -> console.usageInMinutes(DAY, DAY, List.of(ID, NONE))));
  }

  private static Arguments broken(String complaint, Function<Console, Publisher<?>> call) {
    return arguments(complaint, call);
  }
}
