package io.github.agoraflux.spring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * What needs properties that are there and not blank, as one that stands for an unset variable is.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnTextCondition.class)
public @interface ConditionalOnText {

  /**
   * The names of the properties, all of which are needed.
   *
   * @return such as {@code agoraflux.app-certificate}
   */
  String[] value();
}
