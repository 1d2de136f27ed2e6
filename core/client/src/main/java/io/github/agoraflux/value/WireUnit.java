package io.github.agoraflux.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.temporal.ChronoUnit;

/**
 * Says which unit a {@link java.time.Duration} or {@link java.time.Instant} is counted in on the
 * wire. Agora counts most times in seconds and some in milliseconds; an {@code Instant} counts from
 * the Unix epoch. A number inside a string is read as well.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface WireUnit {

  /**
   * The unit that the number on the wire counts.
   *
   * @return the unit, at most {@link ChronoUnit#DAYS}
   */
  ChronoUnit value();
}
