package io.github.agoraflux.spring;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.PlaceholderResolutionException;
import org.springframework.util.StringUtils;

/** Whether properties are there and not blank, as one that stands for an unset variable is. */
final class OnTextCondition extends SpringBootCondition {

  @Override
  public ConditionOutcome getMatchOutcome(
      ConditionContext context, AnnotatedTypeMetadata metadata) {
    Environment environment = context.getEnvironment();
    List<String> blank =
        Arrays.stream(
                metadata.getAnnotations().get(ConditionalOnText.class).getStringArray("value"))
            .filter(property -> !isText(environment, property))
            .toList();
    ConditionMessage.Builder message = ConditionMessage.forCondition(ConditionalOnText.class);
    return blank.isEmpty()
        ? ConditionOutcome.match(message.because("all properties are set"))
        : ConditionOutcome.noMatch(message.didNotFind("property", "properties").items(blank));
  }

  /** Where a native image is built, nothing may be there yet to fill a placeholder with. */
  private static boolean isText(Environment environment, String property) {
    try {
      return StringUtils.hasText(environment.getProperty(property));
    } catch (PlaceholderResolutionException toBeFilledLater) {
      return true;
    }
  }
}
