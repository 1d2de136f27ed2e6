package io.github.agoraflux.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes conditions of functions that complain. */
final class Conditions {

  private Conditions() {}

  /**
   * A condition.
   *
   * @param description what is demanded
   * @param complaint what is wrong with a class, null if nothing is
   */
  static ArchCondition<JavaClass> of(
      String description, Function<JavaClass, @Nullable String> complaint) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String wrong = complaint.apply(type);
        if (wrong != null) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " " + wrong));
        }
      }
    };
  }
}
