package io.github.agoraflux.simulator;

import io.github.agoraflux.simulator.analytics.Analytics;
import io.github.agoraflux.simulator.channels.ChannelManagement;
import io.github.agoraflux.simulator.channels.User;
import io.github.agoraflux.simulator.classroom.FlexibleClassroom;
import io.github.agoraflux.simulator.cloudrecording.CloudRecording;
import io.github.agoraflux.simulator.cloudtranscoder.CloudTranscoder;
import io.github.agoraflux.simulator.console.Console;
import io.github.agoraflux.simulator.conversationalai.ConversationalAi;
import io.github.agoraflux.simulator.iotlicense.IotLicense;
import io.github.agoraflux.simulator.mediagateway.MediaGateway;
import io.github.agoraflux.simulator.mediapull.MediaPull;
import io.github.agoraflux.simulator.mediapush.MediaPush;
import io.github.agoraflux.simulator.notifications.Notifications;
import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.ProductService;
import io.github.agoraflux.simulator.signaling.Signaling;
import io.github.agoraflux.simulator.speechtotext.SpeechToText;
import io.github.agoraflux.simulator.speechtotext.SpeechToTextV6;
import io.github.agoraflux.simulator.whiteboard.Whiteboard;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Every product that the simulator serves of its own. */
final class BuiltInProducts {

  final Analytics analytics;
  final ChannelManagement channelManagement;
  final FlexibleClassroom classroom;
  final CloudRecording cloudRecording;
  final CloudTranscoder cloudTranscoder;
  final Console console;
  final ConversationalAi conversationalAi;
  final IotLicense iotLicense;
  final MediaGateway mediaGateway;
  final MediaPull mediaPull;
  final MediaPush mediaPush;
  final Notifications notifications;
  final Signaling signaling;
  final SpeechToText speechToText;
  final SpeechToTextV6 speechToTextV6;
  final Whiteboard whiteboard;

  BuiltInProducts(Account account, SimulatorSettings settings) {
    InstantSource clock = settings.clock();
    Duration connecting = settings.connectTime();
    this.analytics = new Analytics(account, clock);
    this.channelManagement = new ChannelManagement(account, clock);
    this.classroom = new FlexibleClassroom(account, clock);
    this.cloudRecording = new CloudRecording(account, clock, connecting, this::hosts);
    this.cloudTranscoder = new CloudTranscoder(account, clock, connecting);
    this.console = new Console(account, clock);
    this.conversationalAi = new ConversationalAi(account, clock, connecting);
    this.iotLicense = new IotLicense(account);
    this.mediaGateway = new MediaGateway(account, clock, connecting);
    this.mediaPull = new MediaPull(account, clock, connecting);
    this.mediaPush = new MediaPush(account, clock, connecting, settings.maxConverters());
    this.notifications = new Notifications(account, clock);
    this.signaling = new Signaling(account, clock);
    this.speechToText = new SpeechToText(account, clock, connecting);
    this.speechToTextV6 = new SpeechToTextV6(account, clock, connecting);
    this.whiteboard = new Whiteboard(account, clock, connecting);
  }

  Stream<ProductService> all() {
    return Stream.<ProductService>of(
        analytics.callInspector(),
        analytics.insights(),
        channelManagement,
        classroom,
        cloudRecording,
        cloudTranscoder,
        console,
        conversationalAi,
        iotLicense,
        mediaGateway,
        mediaPull,
        mediaPush,
        notifications,
        signaling,
        speechToText,
        speechToTextV6,
        whiteboard);
  }

  /** Those who send media into a channel. */
  private List<Long> hosts(String appId, String channel) {
    return channelManagement.channels(appId).find(channel).stream()
        .flatMap(known -> known.users().values().stream())
        .filter(user -> user.role() != User.AUDIENCE)
        .map(User::uid)
        .sorted()
        .toList();
  }
}
