package io.github.agoraflux.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.paging.PagedFlux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every product declares its operations as Agora documents them. */
class ContractCoverageTest {

  private static final Contract CONTRACT = Contract.documented();
  private static final List<Declaration> DECLARATIONS = Declaration.in(PublishedCode.CLASSES);

  @AfterAll
  static void tellCoverage() {
    System.out.println(new Coverage(CONTRACT, DECLARATIONS));
  }

  @Test
  void operationsAreDeclaredAsTheyAreDocumented() {
    assertThat(DECLARATIONS).isNotEmpty();
    assertThat(ContractCheck.complaints(CONTRACT, DECLARATIONS)).isEmpty();
  }

  @Test
  void theContractIsWhole() {
    assertThat(CONTRACT.operations()).hasSize(138);
    assertThat(CONTRACT.postman()).hasSize(137);
    assertThat(CONTRACT.operations().keySet()).containsAll(CONTRACT.postman().values());
  }

  @ParameterizedTest
  @MethodSource("products")
  void everyOperationOfAProductIsHeldToItsExamples(Module product) throws IOException {
    Path tests = product.folder().resolve("src/test");

    assertThat(declaredIn(product))
        .allSatisfy(
            id -> assertThat(tests.resolve("resources/contract/" + id)).isNotEmptyDirectory());
    try (Stream<Path> sources = Files.walk(tests.resolve("java"))) {
      assertThat(sources.filter(file -> file.toString().endsWith("ContractTest.java")))
          .singleElement()
          .satisfies(file -> assertThat(file).content().contains("extends ProductContract<"));
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void aProductWithListsGivesThemPageByPage(Module product) {
    boolean hasLists =
        declaredIn(product)
            .map(CONTRACT.operations()::get)
            .anyMatch(it -> it.paging() != null && !it.destructiveRead());
    boolean givesPages =
        PublishedCode.CLASSES.stream()
            .filter(product::contains)
            .filter(Signatures::isVisible)
            .flatMap(type -> type.getMethods().stream())
            .anyMatch(method -> method.getRawReturnType().isEquivalentTo(PagedFlux.class));

    assertThat(givesPages).isEqualTo(hasLists);
  }

  static Stream<Module> products() {
    return PublishedCode.MODULES.stream().filter(Module::isProduct);
  }

  private static Stream<String> declaredIn(Module product) {
    return DECLARATIONS.stream()
        .filter(it -> product.packages().contains(packageOf(it)))
        .map(Declaration::template)
        .map(Operation.Template::id);
  }

  private static String packageOf(Declaration declaration) {
    String type = declaration.field().substring(0, declaration.field().lastIndexOf('.'));
    return type.substring(0, type.lastIndexOf('.'));
  }
}
