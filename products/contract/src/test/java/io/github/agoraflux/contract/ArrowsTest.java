package io.github.agoraflux.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.agoraflux.contract.bad.module.one.Product;
import io.github.agoraflux.contract.bad.module.two.Neighbour;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrowsTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importClasses(Product.class, Neighbour.class);

  @ParameterizedTest
  @CsvSource({
    "products/one, products/two",
    "products/one, core/simulator",
    "products/one, core/redis",
    "core/client, auth",
    "core/client, products/two",
    "core/client, core/simulator",
    "auth, products/two",
    "auth, core/simulator",
    "core/simulator, core/client",
    "core/simulator, auth",
    "core/simulator, products/two",
    "core/redis, auth",
    "products/spring-boot-starter, core/simulator",
    "products/two, products/spring-boot-starter"
  })
  void findsAnArrowThatPointsTheWrongWay(String from, String to) {
    assertThatThrownBy(() -> arrows(from, to).rule().check(CLASSES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(Product.class.getName() + " in " + from)
        .hasMessageContaining("knows " + Neighbour.class.getName());
  }

  @ParameterizedTest
  @CsvSource({
    "products/one, auth",
    "products/one, core/client",
    "auth, core/client",
    "core/redis, core/client",
    "products/spring-boot-starter, products/two",
    "products/spring-boot-starter, core/redis",
    "products/spring-boot-starter, core/client"
  })
  void letsTheOthersPass(String from, String to) {
    assertThatCode(() -> arrows(from, to).rule().check(CLASSES)).doesNotThrowAnyException();
  }

  @Test
  void findsAnArrowOutOfWhatIsPublished() {
    JavaClasses product = new ClassFileImporter().importClasses(Product.class);
    Arrows arrows =
        new Arrows(List.of(module("products/one", Product.class)), "io.github.agoraflux");

    assertThatThrownBy(() -> arrows.rule().check(product))
        .hasMessageContaining("knows " + Neighbour.class.getName());
  }

  @Test
  void readsModulesFromTheirFolders() {
    assertThat(Module.published())
        .filteredOn(module -> module.path().equals("core/client"))
        .singleElement()
        .satisfies(
            core -> {
              assertThat(core.artifact()).isEqualTo("agoraflux-core");
              assertThat(core.packages())
                  .contains("io.github.agoraflux", "io.github.agoraflux.paging");
              assertThat(core.sources()).isNotEmpty();
            });
    assertThat(Module.published())
        .extracting(Module::path)
        .doesNotContain("products/harness", "products/contract", "core/test-support");
  }

  private static Arrows arrows(String from, String to) {
    return new Arrows(
        List.of(module(from, Product.class), module(to, Neighbour.class)),
        "io.github.agoraflux.contract.bad");
  }

  private static Module module(String path, Class<?> type) {
    return new Module(path, path, Path.of(path), Set.of(type.getPackageName()));
  }
}
