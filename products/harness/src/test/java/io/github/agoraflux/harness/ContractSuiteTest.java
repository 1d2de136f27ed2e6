package io.github.agoraflux.harness;

import static io.github.agoraflux.harness.Deviation.omits;
import static io.github.agoraflux.harness.Deviation.puts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The harness finds what is wrong, and nothing where all is right. */
class ContractSuiteTest {

  @TempDir Path folder;

  @Test
  void passesWhatIsRight() {
    assertThat(new ToyContract(folder).called().failures()).isEmpty();
  }

  @Test
  void survivesWhateverIsAnswered() {
    assertThat(new ToyContract(folder).called().crashes()).isEmpty();
  }

  @Test
  void findsAProductThatDoesNotSurviveWhatIsAnswered() {
    ToyContract contract =
        new ToyContract(folder)
            .described(
                toys ->
                    toys.request(
                            "make/request-1",
                            it -> it.make("bear", 3).map(ContractSuiteTest::fragile))
                        .request("break/request-1", it -> it.destroy("b 1"))
                        .request("play/request-1", it -> it.play("b1")));

    assertThat(contract.crashes())
        .singleElement()
        .asString()
        .startsWith("toys.make/response-1")
        .contains("failed with java.lang.IllegalStateException: another id; the input: {");
  }

  private static String fragile(String id) {
    if (!id.equals("b1")) {
      throw new IllegalStateException("another id");
    }
    return id;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongRequests")
  void findsARequestThatDiffers(String place, String from, String to) {
    String example = ToyContract.MAKE.replace(from, to);
    assertThat(example).isNotEqualTo(ToyContract.MAKE);

    assertThat(new ToyContract(folder).called().file("toys.make/request-1", example).failures())
        .singleElement()
        .asString()
        .startsWith("toys.make/request-1")
        .contains(place);
  }

  static Stream<Arguments> wrongRequests() {
    return Stream.of(
        Arguments.of("/method is \"POST\", expected \"PUT\"", "\"POST\"", "\"PUT\""),
        Arguments.of("/path", "/v1/", "/v2/"),
        Arguments.of("/path", "/toys\"", "/toys/\""),
        Arguments.of("/query/dry", "\"dry\": false", "\"dry\": true"),
        Arguments.of("/query/wet is missing", "\"dry\": false", "\"dry\": false, \"wet\": 1"),
        Arguments.of("/query/dry is \"false\", expected nothing", ", \"dry\": false", ""),
        Arguments.of("/query/tag is [\"a\",\"b\"], expected", "[\"a\", \"b\"]", "\"a,b\""),
        Arguments.of("/query/tag/1", "[\"a\", \"b\"]", "[\"a\", \"c\"]"),
        Arguments.of("/headers/x-shop", "\"north\"", "\"south\""),
        Arguments.of("/headers/x-shop is \"north\", expected nothing", "\"X-Shop\": \"north\"", ""),
        Arguments.of("/headers/accept", "\"X-Shop\"", "\"Accept\": \"text/html\", \"X-Shop\""),
        Arguments.of(
            "/headers/authorization is \"Basic *** (",
            "\"X-Shop\"",
            "\"Authorization\": \"Basic {anybody}\", \"Authorization\": \"Bearer {t}\","
                + " \"X-Shop\""),
        Arguments.of("/body/name", "\"bear\"", "\"Bear\""),
        Arguments.of("/body/size is 3, expected \"3\"", "3.0", "\"3\""),
        Arguments.of("/body/age is missing", "\"size\": 3.0", "\"size\": 3, \"age\": null"),
        Arguments.of("/body/size is 3, expected nothing", ", \"size\": 3.0", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongAnswers")
  void findsAnAnswerThatIsNotUnderstood(String complaint, String from, String to) {
    String example = ToyContract.MADE.replace(from, to);
    assertThat(example).isNotEqualTo(ToyContract.MADE);

    assertThat(new ToyContract(folder).called().file("toys.make/response-1", example).failures())
        .singleElement()
        .asString()
        .startsWith("toys.make/response-1")
        .contains(complaint);
  }

  static Stream<Arguments> wrongAnswers() {
    return Stream.of(
        Arguments.of("/shape is missing", "\"code\": 0", "\"code\": 0, \"shape\": \"round\""),
        Arguments.of("does not have the documented form", "\"id\": \"b1\",", ""),
        Arguments.of("failed", "\"code\": 0", "\"code\": 7"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongDescriptions")
  void findsADescriptionThatIsWrong(String complaint, Consumer<ToyContract> sabotage) {
    ToyContract contract = new ToyContract(folder);
    sabotage.accept(contract);

    assertThat(contract.failures()).anySatisfy(failure -> assertThat(failure).contains(complaint));
  }

  static Stream<Arguments> wrongDescriptions() {
    return Stream.of(
        wrong(
            "toys.make/request-2 must be listed",
            toys -> toys.called().file("toys.make/request-2", ToyContract.MAKE)),
        wrong(
            "toys.sell/request-1",
            toys -> toys.called().described(it -> it.request("sell/request-1", Toys::nothing))),
        wrong("toys.make/response-9", toys -> toys.called().described(Say.emits("response-9"))),
        wrong("emits", toys -> toys.called().described(Say.emits("response-1", "b2"))),
        wrong("emits", toys -> toys.called().described(Say.emits("response-1"))),
        wrong("no deviation", toys -> toys.described(Say.deviates(omits("/body/age", "none")))),
        wrong(
            "no deviation",
            toys -> toys.described(Say.deviates(puts("/body/name", "bear", "same")))),
        wrong(
            "/body/name",
            toys -> toys.described(Say.deviates(puts("/body/name", "lion", "other")))),
        wrong(
            "toys.make/_errors/error-1",
            toys ->
                toys.called()
                    .described(it -> it.refuses("make/_errors/error-1", RejectedException.class))));
  }

  private static Arguments wrong(String complaint, Consumer<ToyContract> sabotage) {
    return Arguments.of(complaint, sabotage);
  }

  @Test
  void findsAnEmptyAnswerNobodySpokeOf() {
    ToyContract contract =
        new ToyContract(folder)
            .described(
                toys ->
                    toys.request("make/request-1", it -> it.make("bear", 3))
                        .request("break/request-1", it -> it.destroy("b 1"))
                        .request("play/request-1", it -> it.play("b1")));

    assertThat(contract.failures())
        .singleElement()
        .asString()
        .contains("toys.break/response-1 emits");
  }

  @Test
  void findsAnErrorThatIsSwallowed() {
    ToyContract contract =
        new ToyContract(folder)
            .described(
                toys ->
                    toys.request("make/request-1", it -> it.make("bear", 3))
                        .request("break/request-1", it -> it.destroy("b 1").onErrorComplete())
                        .emits("break/response-1")
                        .request("play/request-1", it -> it.play("b1")));

    assertThat(contract.failures())
        .hasSize(2)
        .anySatisfy(failure -> assertThat(failure).contains("toys.break/response-2"))
        .anySatisfy(failure -> assertThat(failure).contains("toys.break/_errors/error-1"));
  }

  @Test
  void findsACallThatSendsNothing() {
    ToyContract contract =
        new ToyContract(folder)
            .without("toys.play/request-1")
            .described(
                toys ->
                    toys.request("make/request-1", it -> it.make("bear", 3))
                        .request("break/request-1", it -> it.destroy("b 1").filter(any -> true)))
            .described(toys -> toys.emits("break/response-1"))
            .file("toys.make/request-2", ToyContract.MAKE)
            .described(toys -> toys.request("make/request-2", Toys::nothing));

    assertThat(contract.failures()).singleElement().asString().contains("toys.make was not called");
  }

  @Test
  void acceptsDeviationsThatAreNamed() {
    ToyContract contract =
        new ToyContract(folder)
            .file(
                "toys.make/request-2",
                ToyContract.MAKE.replace("\"size\": 3.0", "\"size\": 4, \"ages\": [1, 2]"))
            .called()
            .described(
                toys ->
                    toys.request(
                        "make/request-2",
                        it -> it.make("bear", 3),
                        puts("/body/size", 3, "four is too large"),
                        omits("/body/ages", "toys have no age")))
            .file(
                "toys.make/response-2",
                ToyContract.MADE.replace("\"code\": 0", "\"code\": 0, \"lots\": [{\"x\": 1}]"))
            .described(toys -> toys.answer("make/response-2", omits("/lots", "of no use")));

    assertThat(contract.failures()).isEmpty();
  }

  @Test
  void knowsFailuresDressedAsSuccessAndErrorsThatAreNone() {
    ToyContract contract =
        new ToyContract(folder)
            .called()
            .file(
                "toys.make/response-2",
                "{\"status\": 200, \"body\": {\"code\": 7, \"id\": \"\", \"at\":"
                    + " \"2024-01-01T00:00:00Z\", \"reason\": \"twice\"}}")
            .described(
                toys ->
                    toys.refuses("make/response-2", RejectedException.Conflict.class)
                        .answer("make/response-2", omits("/reason", "told by the exception"))
                        .refuses("make/_errors/error-1", OutcomeUnknownException.class));

    assertThat(contract.failures()).isEmpty();
  }

  @Test
  void answersTheCallsThatSurroundTheOneInQuestion() {
    ToyContract contract =
        new ToyContract(folder)
            .called()
            .file("toys.make/response-2", ToyContract.MADE.replace("b1", "b 1"))
            .described(
                toys ->
                    toys.answerTo(
                            "make/response-2",
                            it -> it.destroy("x").then(it.make("bear", 3)).flux().repeat(1))
                        .emits("make/response-2", "b 1", "b 1"));

    assertThat(contract.failures()).isEmpty();
  }

  @Test
  void saysHowMuchItLookedAtAndWhereTheLibraryDeparts() {
    Fixtures fixtures = new ToyContract(folder).fixtures();
    Examples<Toys> examples = new Examples<>("toys");
    Say.deviates(omits("/body/size", "all sizes are one")).accept(examples);
    try (var suite =
        new ContractSuite<>("toys", fixtures, examples, new Stage<>(Toys::new, c -> {}))) {
      assertThat(suite.report())
          .isEqualTo(
              "toys contract: requests 3, answers 3, errors 1, deviations 1\n"
                  + "  toys.make/request-1 omits /body/size: all sizes are one");
    }
  }

  /** Short words for what the tests above say. */
  private static final class Say {

    static Consumer<Examples<Toys>> emits(String answer, Object... values) {
      return toys -> toys.emits("make/" + answer, values);
    }

    static Consumer<Examples<Toys>> deviates(Deviation deviation) {
      return toys ->
          toys.request("make/request-1", it -> it.make("bear", 3), deviation)
              .request("break/request-1", it -> it.destroy("b 1"))
              .emits("break/response-1")
              .request("play/request-1", it -> it.play("b1"));
    }
  }
}
