package io.github.agoraflux.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.agoraflux.harness.DeclaredTypes;
import io.github.agoraflux.harness.ReflectedTypes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every jar declares what a native image needs by reflection. After a change of records, this
 * writes the declarations anew:
 *
 * <pre>{@code
 * mvn -ntp -pl products/contract -am -Dtest=NativeMetadataTest -Dnative.metadata=write test
 * }</pre>
 */
class NativeMetadataTest {

  private static final boolean WRITES = "write".equals(System.getProperty("native.metadata"));

  static Stream<Module> modules() {
    return PublishedCode.MODULES.stream();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void aModuleDeclaresWhatItsClassesNeed(Module module) {
    if (WRITES) {
      NativeMetadata.write(module);
    }
    Path declared = NativeMetadata.file(module);

    assertThat(declared)
        .as("written by mvn -pl products/contract -Dnative.metadata=write, see this test's class")
        .exists()
        .content()
        .isEqualTo(NativeMetadata.text(module));
  }

  /** Read from the class path, so from the jars as users get them. */
  @ParameterizedTest
  @MethodSource("answers")
  void whatAnAnswerIsReadIntoIsDeclaredInItsJar(Declaration operation) {
    assumeThat(WRITES).as("what is being written is not in the jars yet").isFalse();
    assertThat(
            DeclaredTypes.missingAmong(ReflectedTypes.reachableFrom(operation.template().answer())))
        .as(operation.id())
        .isEmpty();
  }

  static Stream<Declaration> answers() {
    return Declaration.in(PublishedCode.CLASSES).stream();
  }

  @Test
  void findsWhatIsComposedOfOtherTypes() {
    assertThat(ReflectedTypes.reachableFrom(Whole.class))
        .containsExactlyInAnyOrder(
            Whole.class, Part.class, Leaf.class, Round.class, Square.class, Kind.class);
  }

  @Test
  void findsWhatATypeDoesNotTell() {
    assertThat(ReflectedTypes.in(Map.of("any", List.of(new Part<>(new Leaf("a"), Kind.ONE)))))
        .containsExactlyInAnyOrder(Part.class, Leaf.class, Kind.class);
    assertThat(ReflectedTypes.in(null)).isEmpty();
  }

  @Test
  void findsWhatIsNotDeclared() {
    assertThat(DeclaredTypes.missingAmong(Set.of(Leaf.class)))
        .containsExactly(Leaf.class.getName());
  }

  record Whole(List<Part<Leaf>> parts, @Nullable Map<String, Shape[]> shapes, Whole again) {}

  record Part<T>(T value, Kind kind) {}

  record Leaf(String text) {}

  sealed interface Shape {}

  record Round(int radius) implements Shape {}

  record Square(int side) implements Shape {}

  enum Kind {
    ONE
  }
}
