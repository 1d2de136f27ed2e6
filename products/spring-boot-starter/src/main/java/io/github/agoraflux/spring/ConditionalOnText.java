package io.github.agoraflux.spring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** A bean that needs properties which are there and not blank. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnTextCondition.class)
@interface ConditionalOnText {

  /** The names of the properties. */
  String[] value();
}
