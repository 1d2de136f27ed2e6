package io.github.agoraflux.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.context.reactive.AnnotationConfigReactiveWebApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;

/**
 * What Spring does at build time for a native image covers everything of the starter: its beans are
 * made without reflection, and what binds properties is declared. So the starter has no hints of
 * its own to give.
 */
class AheadOfTimeTest {

  @Test
  void everyBindingOfPropertiesIsDeclared() throws Exception {
    DefaultGenerationContext generation =
        new DefaultGenerationContext(
            new ClassNameGenerator(ClassName.get("com.example", "Application")),
            new InMemoryGeneratedFiles());
    Set<Class<?>> bound;
    try (var context = new AnnotationConfigReactiveWebApplicationContext()) {
      TestPropertyValues.of(
              "agoraflux.webhook.path=${ONLY_WHERE_THE_IMAGE_RUNS}",
              "agoraflux.whiteboard.data-center=${ONLY_WHERE_THE_IMAGE_RUNS}",
              "agoraflux.app-certificate=${ONLY_WHERE_THE_IMAGE_RUNS}",
              "agoraflux.whiteboard.access-key=${ONLY_WHERE_THE_IMAGE_RUNS}")
          .applyTo(context);
      context.register(Contexts.ownAutoConfigurations());
      new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
      assertThat(context.getBeanDefinitionNames())
          .contains(
              "agoraTokenIssuer",
              "agoraWhiteboardTokenIssuer",
              "agoraWebhookRoute",
              "agoraWhiteboard");
      bound =
          Stream.of(context.getBeanDefinitionNames())
              .map(context::getType)
              .filter(
                  type -> type != null && type.isAnnotationPresent(ConfigurationProperties.class))
              .collect(Collectors.toSet());
    }
    generation.writeGeneratedContent();

    assertThat(bound).hasSize(18).allMatch(Class::isRecord);
    assertThat(bound)
        .allSatisfy(
            type ->
                assertThat(
                        RuntimeHintsPredicates.reflection()
                            .onConstructorInvocation(type.getDeclaredConstructors()[0]))
                    .accepts(generation.getRuntimeHints()));
    assertThat(failureAnalyzers())
        .hasSize(2)
        .allSatisfy(
            type ->
                assertThat(
                        RuntimeHintsPredicates.reflection()
                            .onType(type)
                            .withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
                    .accepts(generation.getRuntimeHints()));
  }

  private static List<Class<?>> failureAnalyzers() {
    return Failures.analyzers().stream()
        .<Class<?>>map(Object::getClass)
        .filter(type -> type.getName().startsWith("io.github.agoraflux."))
        .toList();
  }
}
