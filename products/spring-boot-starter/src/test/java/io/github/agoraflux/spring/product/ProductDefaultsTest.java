package io.github.agoraflux.spring.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.classroom.ClassroomSettings;
import io.github.agoraflux.cloudrecording.CloudRecordingSettings;
import io.github.agoraflux.cloudrecording.CloudRecordingSettingsBuilder;
import io.github.agoraflux.cloudtranscoder.CloudTranscoderSettingsBuilder;
import io.github.agoraflux.conversationalai.ConversationalAiSettingsBuilder;
import io.github.agoraflux.iotlicense.IotLicenseSettingsBuilder;
import io.github.agoraflux.mediagateway.MediaGatewaySettings;
import io.github.agoraflux.mediapull.MediaPullSettings;
import io.github.agoraflux.notifications.Notifications;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.speechtotext.SpeechToTextSettingsBuilder;
import io.github.agoraflux.spring.MetadataTest;
import io.github.agoraflux.whiteboard.DataCenter;
import io.github.agoraflux.whiteboard.WhiteboardSettings;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The defaults of the products' properties are those that the products have without Spring. */
class ProductDefaultsTest {

  /** With nothing given, and with every default given that the metadata tells. */
  static Stream<Map<String, String>> properties() {
    return Stream.of(Map.of(), MetadataTest.defaults());
  }

  @ParameterizedTest
  @MethodSource("properties")
  void areTheProducts(Map<String, String> properties) {
    Binder binder = new Binder(new MapConfigurationPropertySource(properties));
    var classroom = ClassroomSettings.builder();
    bind(binder, "classroom", ClassroomProperties.class).applyTo(classroom);
    assertThat(classroom.build()).isEqualTo(ClassroomSettings.builder().build());

    var recording = CloudRecordingSettingsBuilder.builder();
    bind(binder, "cloud-recording", CloudRecordingProperties.class).applyTo(recording);
    assertThat(recording.build()).isEqualTo(CloudRecordingSettings.defaults());

    var transcoder = CloudTranscoderSettingsBuilder.builder();
    bind(binder, "cloud-transcoder", CloudTranscoderProperties.class).applyTo(transcoder);
    assertThat(transcoder.build()).isEqualTo(CloudTranscoderSettingsBuilder.builder().build());

    var agents = ConversationalAiSettingsBuilder.builder();
    bind(binder, "conversational-ai", ConversationalAiProperties.class).applyTo(agents);
    assertThat(agents.build()).isEqualTo(ConversationalAiSettingsBuilder.builder().build());

    var licenses = IotLicenseSettingsBuilder.builder();
    bind(binder, "iot-license", IotLicenseProperties.class).applyTo(licenses);
    assertThat(licenses.build()).isEqualTo(IotLicenseSettingsBuilder.builder().build());

    var gateway = MediaGatewaySettings.builder();
    bind(binder, "media-gateway", MediaGatewayProperties.class).applyTo(gateway);
    assertThat(gateway.build()).isEqualTo(MediaGatewaySettings.builder().build());

    var players = MediaPullSettings.builder();
    bind(binder, "media-pull", MediaPullProperties.class).applyTo(players);
    assertThat(players.build()).isEqualTo(MediaPullSettings.builder().build());

    assertThat(bind(binder, "notifications", NotificationsProperties.class).remembered())
        .isEqualTo(Notifications.DAY);

    var speech = SpeechToTextSettingsBuilder.builder();
    bind(binder, "speech-to-text", SpeechToTextProperties.class).applyTo(speech);
    assertThat(speech.build()).isEqualTo(SpeechToTextSettingsBuilder.builder().build());

    var whiteboard = WhiteboardSettings.builder();
    bind(binder, "whiteboard", WhiteboardProperties.class).applyTo(whiteboard);
    assertThat(whiteboard.build()).isEqualTo(WhiteboardSettings.builder().build());
  }

  @Test
  void aPollingChangesOnlyWhatIsGiven() {
    Binder binder =
        new Binder(
            new MapConfigurationPropertySource(
                Map.of(
                    "agoraflux.media-pull.lookup.interval", "9s",
                    "agoraflux.whiteboard.data-center", "us-sv")));
    var players = MediaPullSettings.builder();

    bind(binder, "media-pull", MediaPullProperties.class).applyTo(players);

    assertThat(players.build().lookup())
        .isEqualTo(
            Polling.every(Duration.ofSeconds(9))
                .startingAfter(MediaPullSettings.LOOKUP.first())
                .deadline(Duration.ofSeconds(40)));
    assertThat(bind(binder, "whiteboard", WhiteboardProperties.class).center())
        .isEqualTo(DataCenter.US_SV);
  }

  private static <T> T bind(Binder binder, String product, Class<T> type) {
    return binder.bindOrCreate("agoraflux." + product, type);
  }
}
