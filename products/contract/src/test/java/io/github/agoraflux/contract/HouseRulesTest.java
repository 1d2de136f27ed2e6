package io.github.agoraflux.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house hold in everything that is published. */
class HouseRulesTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void holds(ArchRule rule) {
    rule.check(PublishedCode.CLASSES);
  }

  static Stream<Arguments> rules() {
    return Stream.of(
            new Arrows(PublishedCode.MODULES, "io.github.agoraflux").rule(),
            HouseRules.NO_CIRCLES,
            HouseRules.NO_BLOCKING_CALLS,
            HouseRules.NO_SYNCHRONIZED_METHODS,
            HouseRules.NO_LOCKS,
            HouseRules.NO_FOREIGN_TYPES_IN_SIGNATURES,
            HouseRules.NO_STATIC_STATE,
            HouseRules.NO_PUBLIC_ARRAYS,
            HouseRules.NAMES_OF_THE_FIELD,
            HouseRules.NULL_MARKED)
        .map(rule -> Arguments.of(Named.of(rule.getDescription(), rule)));
  }

  @Test
  void sourcesAreShortAndDocumented() {
    List<String> complaints =
        PublishedCode.MODULES.stream()
            .flatMap(module -> module.sources().stream())
            .flatMap(source -> SourceRules.complaints(source).stream())
            .toList();

    assertThat(complaints).isEmpty();
  }

  /** Else a module could be published without having been looked at. */
  @Test
  void everyPublishedModuleIsOnTheClassPath() {
    assertThat(PublishedCode.MODULES)
        .extracting(Module::path)
        .contains("core/client", "core/simulator", "auth", "products/channel-management");
    assertThat(PublishedCode.MODULES)
        .filteredOn(module -> PublishedCode.CLASSES.stream().noneMatch(module::contains))
        .as("published, but not among the dependencies of products/contract")
        .isEmpty();
  }

  @Test
  void noPackageIsInTwoModules() {
    assertThat(PublishedCode.MODULES.stream().flatMap(module -> module.packages().stream()))
        .doesNotHaveDuplicates();
  }
}
