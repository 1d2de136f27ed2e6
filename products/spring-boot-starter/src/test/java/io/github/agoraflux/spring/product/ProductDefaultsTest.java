package io.github.agoraflux.spring.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.classroom.ClassroomSettingsBuilder;
import io.github.agoraflux.cloudrecording.CloudRecordingSettingsBuilder;
import io.github.agoraflux.cloudtranscoder.CloudTranscoderSettingsBuilder;
import io.github.agoraflux.conversationalai.ConversationalAiSettingsBuilder;
import io.github.agoraflux.iotlicense.IotLicenseSettingsBuilder;
import io.github.agoraflux.mediagateway.MediaGatewaySettingsBuilder;
import io.github.agoraflux.mediapull.MediaPullSettings;
import io.github.agoraflux.mediapull.MediaPullSettingsBuilder;
import io.github.agoraflux.notifications.Notifications;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.speechtotext.SpeechToTextSettingsBuilder;
import io.github.agoraflux.spring.MetadataTest;
import io.github.agoraflux.whiteboard.DataCenter;
import io.github.agoraflux.whiteboard.WhiteboardSettingsBuilder;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The defaults of the products' properties are those that the products have without Spring. */
class ProductDefaultsTest {

  static Stream<Product<?, ?, ?>> products() {
    return Stream.of(
        new Product<>(
            ClassroomProperties.class,
            ClassroomSettingsBuilder::builder,
            ClassroomProperties::applyTo,
            ClassroomSettingsBuilder::build),
        new Product<>(
            CloudRecordingProperties.class,
            CloudRecordingSettingsBuilder::builder,
            CloudRecordingProperties::applyTo,
            CloudRecordingSettingsBuilder::build),
        new Product<>(
            CloudTranscoderProperties.class,
            CloudTranscoderSettingsBuilder::builder,
            CloudTranscoderProperties::applyTo,
            CloudTranscoderSettingsBuilder::build),
        new Product<>(
            ConversationalAiProperties.class,
            ConversationalAiSettingsBuilder::builder,
            ConversationalAiProperties::applyTo,
            ConversationalAiSettingsBuilder::build),
        new Product<>(
            IotLicenseProperties.class,
            IotLicenseSettingsBuilder::builder,
            IotLicenseProperties::applyTo,
            IotLicenseSettingsBuilder::build),
        new Product<>(
            MediaGatewayProperties.class,
            MediaGatewaySettingsBuilder::builder,
            MediaGatewayProperties::applyTo,
            MediaGatewaySettingsBuilder::build),
        new Product<>(
            MediaPullProperties.class,
            MediaPullSettingsBuilder::builder,
            MediaPullProperties::applyTo,
            MediaPullSettingsBuilder::build),
        new Product<>(
            SpeechToTextProperties.class,
            SpeechToTextSettingsBuilder::builder,
            SpeechToTextProperties::applyTo,
            SpeechToTextSettingsBuilder::build),
        new Product<>(
            WhiteboardProperties.class,
            WhiteboardSettingsBuilder::builder,
            WhiteboardProperties::applyTo,
            WhiteboardSettingsBuilder::build));
  }

  @ParameterizedTest
  @MethodSource("products")
  void withoutPropertiesEverythingIsAsUsual(Product<?, ?, ?> product) {
    assertThat(product.told(Map.of())).isEqualTo(product.usual());
  }

  /** So the metadata tells no default that is not one. */
  @ParameterizedTest
  @MethodSource("products")
  void withTheDefaultsOfTheMetadataEverythingIsAsUsual(Product<?, ?, ?> product) {
    assertThat(product.told(MetadataTest.defaults())).isEqualTo(product.usual());
  }

  @ParameterizedTest
  @MethodSource("products")
  void everySettingHasItsProperty(Product<?, ?, ?> product) {
    assertThat(components(product.properties))
        .containsAll(components(product.usual().getClass().asSubclass(Record.class)));
  }

  @Test
  void addressesAreRememberedAsLongAsUsual() {
    assertThat(bind(Map.of(), NotificationsProperties.class).remembered())
        .isEqualTo(Notifications.DAY);
    assertThat(bind(MetadataTest.defaults(), NotificationsProperties.class).remembered())
        .isEqualTo(Notifications.DAY);
  }

  @Test
  void aPollingChangesOnlyWhatIsGiven() {
    MediaPullSettingsBuilder players = MediaPullSettingsBuilder.builder();

    bind(Map.of("agoraflux.media-pull.lookup.interval", "9s"), MediaPullProperties.class)
        .applyTo(players);

    assertThat(players.build().lookup())
        .isEqualTo(
            Polling.every(Duration.ofSeconds(9))
                .startingAfter(MediaPullSettings.LOOKUP.first())
                .deadline(Duration.ofSeconds(40)));
  }

  @Test
  void aDataCenterIsKnownByItsName() {
    assertThat(
            bind(Map.of("agoraflux.whiteboard.data-center", "us-sv"), WhiteboardProperties.class)
                .center())
        .isEqualTo(DataCenter.US_SV);
  }

  private static List<String> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static <P> P bind(Map<String, String> properties, Class<P> type) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate(type.getAnnotation(ConfigurationProperties.class).value(), type);
  }

  /** Properties of a product, and the settings that they are applied to. */
  record Product<P extends Record, B, S extends Record>(
      Class<P> properties, Supplier<B> builder, BiConsumer<P, B> apply, Function<B, S> build) {

    S usual() {
      return build.apply(builder.get());
    }

    S told(Map<String, String> given) {
      B settings = builder.get();
      apply.accept(bind(given, properties), settings);
      return build.apply(settings);
    }

    @Override
    public String toString() {
      return properties.getSimpleName();
    }
  }
}
