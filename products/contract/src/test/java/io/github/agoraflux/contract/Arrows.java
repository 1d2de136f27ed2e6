package io.github.agoraflux.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which module may know which, checked class by class. */
final class Arrows {

  private final List<Module> modules;
  private final String home;

  /**
   * Arrows between modules.
   *
   * @param modules all published modules
   * @param home the package that all of the project's classes are in
   */
  Arrows(List<Module> modules, String home) {
    this.modules = modules;
    this.home = home;
  }

  ArchRule rule() {
    return classes().should(Conditions.of("know only modules below their own", this::forbidden));
  }

  private @Nullable String forbidden(JavaClass type) {
    Module own = moduleOf(type).orElseThrow();
    String known =
        type.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .map(JavaClass::getBaseComponentType)
            .filter(target -> target.getPackageName().startsWith(home))
            .filter(target -> !moduleOf(target).map(own::mayKnow).orElse(false))
            .map(JavaClass::getName)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return known.isEmpty() ? null : "in " + own.path() + " knows " + known;
  }

  private Optional<Module> moduleOf(JavaClass type) {
    return modules.stream().filter(module -> module.contains(type)).findFirst();
  }
}
