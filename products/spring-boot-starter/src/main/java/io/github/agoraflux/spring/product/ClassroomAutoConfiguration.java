package io.github.agoraflux.spring.product;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.classroom.Classroom;
import io.github.agoraflux.spring.AgoraFluxAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** {@link Classroom} as a bean, where the application has the product. */
@AutoConfiguration(after = AgoraFluxAutoConfiguration.class)
@ConditionalOnClass(Classroom.class)
@ConditionalOnSingleCandidate(AgoraClient.class)
@EnableConfigurationProperties(ClassroomProperties.class)
public final class ClassroomAutoConfiguration {

  /** Created by Spring. */
  public ClassroomAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  Classroom agoraClassroom(AgoraClient agora, ClassroomProperties properties) {
    return Classroom.over(agora, properties::applyTo);
  }
}
