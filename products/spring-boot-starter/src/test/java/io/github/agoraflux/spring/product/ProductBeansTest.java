package io.github.agoraflux.spring.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.analytics.Analytics;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.classroom.Classroom;
import io.github.agoraflux.cloudrecording.CloudRecording;
import io.github.agoraflux.cloudtranscoder.CloudTranscoder;
import io.github.agoraflux.console.Console;
import io.github.agoraflux.conversationalai.ConversationalAi;
import io.github.agoraflux.iotlicense.IotLicense;
import io.github.agoraflux.mediagateway.MediaGateway;
import io.github.agoraflux.mediapull.MediaPull;
import io.github.agoraflux.mediapush.MediaPush;
import io.github.agoraflux.notifications.Notifications;
import io.github.agoraflux.signaling.Signaling;
import io.github.agoraflux.speechtotext.SpeechToText;
import io.github.agoraflux.speechtotext.SpeechToTextV6;
import io.github.agoraflux.spring.Contexts;
import io.github.agoraflux.whiteboard.LegacyConversions;
import io.github.agoraflux.whiteboard.Whiteboard;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A bean for each product that is on the class path, which stands back for the application's. */
class ProductBeansTest {

  private final ApplicationContextRunner context =
      Contexts.usual()
          .withConfiguration(AutoConfigurations.of(Contexts.ownAutoConfigurations()))
          .withPropertyValues("agoraflux.whiteboard.data-center=us-sv");

  static Stream<Class<?>> products() {
    return Stream.of(
        Analytics.class,
        ChannelManagement.class,
        Classroom.class,
        CloudRecording.class,
        CloudTranscoder.class,
        Console.class,
        ConversationalAi.class,
        IotLicense.class,
        LegacyConversions.class,
        MediaGateway.class,
        MediaPull.class,
        MediaPush.class,
        Notifications.class,
        Signaling.class,
        SpeechToText.class,
        SpeechToTextV6.class,
        Whiteboard.class);
  }

  @Test
  void eachIsThere() {
    context.run(
        it ->
            assertThat(products())
                .allSatisfy(
                    product ->
                        assertThat(it)
                            .hasNotFailed()
                            .hasSingleBean(product)
                            .hasBean(nameOf(product))));
  }

  @ParameterizedTest
  @MethodSource("products")
  void noneIsThereWithoutTheProduct(Class<?> product) {
    context
        .withClassLoader(new FilteredClassLoader(product.getPackageName()))
        .run(
            it ->
                assertThat(it)
                    .hasNotFailed()
                    .hasSingleBean(AgoraClient.class)
                    .doesNotHaveBean(nameOf(product)));
  }

  @Test
  void eachStandsBackForTheApplications() {
    Map<Class<?>, Object> own =
        products().collect(Collectors.toMap(product -> product, ProductBeansTest::mock));
    ApplicationContextRunner replacing = context;
    for (Map.Entry<Class<?>, Object> product : own.entrySet()) {
      replacing = with(replacing, product.getKey(), product.getValue());
    }

    replacing.run(
        it ->
            assertThat(own)
                .allSatisfy((product, bean) -> assertThat(it.getBean(product)).isSameAs(bean)));
  }

  @Test
  void eachNeedsAClient() {
    context
        .withPropertyValues("agoraflux.enabled=false")
        .run(
            it ->
                assertThat(products())
                    .allSatisfy(product -> assertThat(it).doesNotHaveBean(product)));
  }

  private static String nameOf(Class<?> product) {
    return "agora" + product.getSimpleName();
  }

  private static <T> ApplicationContextRunner with(
      ApplicationContextRunner context, Class<T> product, Object own) {
    return context.withBean("own" + product.getSimpleName(), product, () -> product.cast(own));
  }

  private static Object mock(Class<?> product) {
    return Proxy.newProxyInstance(
        product.getClassLoader(),
        new Class<?>[] {product},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "equals" -> proxy == arguments[0];
              case "hashCode" -> 1;
              default -> "a product of the application's own";
            });
  }
}
