package io.github.agoraflux.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The rules that hold in all published code, beside those that the compiler knows. */
final class HouseRules {

  private static final String NO_NAME = ".*(Utils?|Helpers?|Managers?|Impl|Req|Res)|I[A-Z][a-z].*";

  static final ArchRule NO_CIRCLES =
      slices().assignedFrom(new PackageSlices()).should().beFreeOfCycles();

  static final ArchRule NO_BLOCKING_CALLS =
      classes()
          .that(DescribedPredicate.describe("are no programs", type -> !isProgram(type)))
          .and(DescribedPredicate.describe("are not asked to", type -> !mayWait(type)))
          .should(Conditions.of("never block", BlockingCalls::in));

  static final ArchRule NO_SYNCHRONIZED_METHODS =
      methods().should().notHaveModifier(JavaModifier.SYNCHRONIZED);

  static final ArchRule NO_LOCKS =
      noClasses().should().dependOnClassesThat().resideInAPackage("java.util.concurrent.locks");

  static final ArchRule NO_FOREIGN_TYPES_IN_SIGNATURES =
      classes()
          .that(DescribedPredicate.describe("users can see", Signatures::isVisible))
          .should(Conditions.of("show no type of Netty or Jackson", Signatures::foreignTypes));

  static final ArchRule NO_STATIC_STATE = fields().that().areStatic().should().beFinal();

  static final ArchRule NO_PUBLIC_ARRAYS =
      fields()
          .that()
          .areStatic()
          .and()
          .arePublic()
          .should()
          .notHaveRawType(DescribedPredicate.describe("an array", JavaClass::isArray));

  static final ArchRule NAMES_OF_THE_FIELD =
      classes()
          .should(
              Conditions.of(
                  "have names of the field",
                  type -> type.getSimpleName().matches(NO_NAME) ? "is no name" : null));

  static final ArchRule NULL_MARKED =
      classes()
          .should(
              Conditions.of(
                  "be null-marked",
                  type ->
                      type.getPackage().isAnnotatedWith(NullMarked.class)
                          ? null
                          : "is in a package without @NullMarked"));

  /** Those who run, open and close a simulator wait until it is done. */
  private static final Set<String> WAITING =
      Set.of(
          "io.github.agoraflux.simulator.cli.SimulatorCommand",
          "io.github.agoraflux.simulator.server.Waiting");

  private HouseRules() {}

  private static boolean isProgram(JavaClass type) {
    return type.tryGetMethod("main", String[].class).isPresent();
  }

  private static boolean mayWait(JavaClass type) {
    return WAITING.contains(type.getName());
  }

  /** Every package is a slice of its own. */
  private static final class PackageSlices implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
