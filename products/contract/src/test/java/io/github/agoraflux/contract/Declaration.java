package io.github.agoraflux.contract;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.agoraflux.operation.Operation;
import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;

/**
 * An operation as a product declares it.
 *
 * @param field the constant that declares it
 * @param template what it says
 */
record Declaration(String field, Operation.Template<?> template) {

  /** Every constant that declares an operation. */
  static List<Declaration> in(JavaClasses classes) {
    return classes.stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> field.getRawType().isEquivalentTo(Operation.Template.class))
        .map(Declaration::read)
        .sorted(Comparator.comparing(Declaration::field))
        .toList();
  }

  private static Declaration read(JavaField declared) {
    try {
      Field field = declared.reflect();
      field.setAccessible(true);
      return new Declaration(declared.getFullName(), (Operation.Template<?>) field.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(declared.getFullName(), e);
    }
  }

  String id() {
    return template.id();
  }
}
