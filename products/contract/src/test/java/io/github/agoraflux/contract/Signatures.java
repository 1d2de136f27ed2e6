package io.github.agoraflux.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What users of a class can see of it. */
final class Signatures {

  private static final List<String> FOREIGN =
      List.of("io.netty.", "reactor.netty.", "tools.jackson.", "com.fasterxml.");
  private static final String ALLOWED = "com.fasterxml.jackson.annotation.";

  private Signatures() {}

  static boolean isVisible(JavaClass type) {
    return isVisible(type.getModifiers())
        && type.getEnclosingClass().map(Signatures::isVisible).orElse(true);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  /** The types in a class's signatures that are none of its users' business. */
  static @Nullable String foreignTypes(JavaClass type) {
    Set<String> foreign =
        Stream.of(
                supertypes(type),
                type.getMembers().stream()
                    .filter(member -> isVisible(member.getModifiers()))
                    .flatMap(Signatures::types))
            .flatMap(types -> types)
            .flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
            .map(JavaClass::getBaseComponentType)
            .map(JavaClass::getName)
            .filter(name -> FOREIGN.stream().anyMatch(name::startsWith))
            .filter(name -> !name.startsWith(ALLOWED))
            .collect(Collectors.toCollection(TreeSet::new));
    return foreign.isEmpty() ? null : "shows " + foreign;
  }

  private static Stream<JavaType> supertypes(JavaClass type) {
    return Stream.of(
            type.getSuperclass().stream(),
            type.getInterfaces().stream(),
            type.getTypeParameters().stream())
        .flatMap(types -> types);
  }

  private static Stream<JavaType> types(JavaMember member) {
    if (!(member instanceof JavaCodeUnit unit)) {
      return Stream.of(((com.tngtech.archunit.core.domain.JavaField) member).getType());
    }
    return Stream.of(
            Stream.of(unit.getReturnType()),
            unit.getParameterTypes().stream(),
            unit.getTypeParameters().stream(),
            unit.getExceptionTypes().stream())
        .flatMap(types -> types);
  }
}
