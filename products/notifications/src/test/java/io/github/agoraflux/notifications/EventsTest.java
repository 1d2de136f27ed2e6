package io.github.agoraflux.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documented payloads as events. */
class EventsTest {

  private static final Instant AT = Instant.ofEpochSecond(1_560_396_843);

  static Notification read(int product, int type, String payload) {
    Signed signed = Signed.of(Signed.notification(product, type, payload));
    return ((Reception.Genuine) signed.at(Signed.WEBHOOK)).notification();
  }

  static NotificationEvent event(int product, int type, String payload) {
    return read(product, type, payload).event();
  }

  @Test
  void tellWhatEveryNotificationHas() {
    Notification notification = read(1, 101, "{\"channelName\":\"a\",\"ts\":1560396843}");

    assertThat(notification)
        .isEqualTo(
            new Notification(
                "2000001428:4330:107",
                ProductId.RTC,
                101,
                Instant.ofEpochMilli(1_611_566_412_672L),
                null,
                new RtcEvent.ChannelCreated("a", AT)));
    assertThat(notification.product().isKnown()).isTrue();
    assertThat(new ProductId(77).isKnown()).isFalse();
  }

  @Test
  void ofChannels() {
    assertThat(event(1, 102, "{\"channelName\":\"a\",\"ts\":1560396843,\"lastUid\":12121212}"))
        .isEqualTo(new RtcEvent.ChannelDestroyed("a", AT, 12_121_212L));
  }

  @ParameterizedTest
  @ValueSource(ints = {103, 105, 107})
  void ofUsersWhoJoin(int type) {
    String payload =
        "{\"channelName\":\"a\",\"uid\":12121212,\"platform\":6,\"clientType\":10,"
            + "\"clientSeq\":1625051030746,\"ts\":1560396843,\"account\":\"test\"}";

    assertThat(event(1, type, payload))
        .isEqualTo(new RtcEvent.UserJoined("a", AT, 12_121_212, "test", 6, 10, 1_625_051_030_746L));
  }

  @ParameterizedTest
  @ValueSource(ints = {104, 106, 108})
  void ofUsersWhoLeave(int type) {
    String payload =
        "{\"channelName\":\"a\",\"uid\":4294967295,\"platform\":1,\"clientSeq\":7,\"reason\":999,"
            + "\"ts\":1560396843,\"duration\":600,\"account\":\"test\"}";

    assertThat(event(1, type, payload))
        .isEqualTo(
            new RtcEvent.UserLeft(
                "a", AT, 4_294_967_295L, "test", 1, null, 7L, 999, Duration.ofMinutes(10)));
  }

  @ParameterizedTest
  @ValueSource(ints = {111, 112})
  void ofRoles(int type) {
    String payload = "{\"channelName\":\"a\",\"uid\":7,\"clientSeq\":8,\"ts\":1560396843}";

    assertThat(event(1, type, payload)).isEqualTo(new RtcEvent.RoleChanged("a", AT, 7, null, 8L));
  }

  @Test
  void ofPlayers() {
    String payload =
        "{\"lts\":1575508644149,\"player\":{\"channelName\":\"class32\",\"createTs\":1575508644,"
            + "\"id\":\"2a78\",\"idleTimeout\":300,\"name\":\"teacher101\",\"uid\":101,"
            + "\"status\":\"connecting\",\"streamUrl\":\"rtmp://example.agora.io/k3y\","
            + "\"token\":\"2a784467d6\"},\"xRequestId\":\"7bbc\",\"fields\":\"player.name\","
            + "\"destroyReason\":\"Idle Timeout\"}";

    NotificationEvent event = event(4, 3, payload);

    assertThat(event)
        .isEqualTo(
            new PlayerEvent(
                new PlayerEvent.Player(
                    "2a78",
                    "teacher101",
                    "class32",
                    Secret.of("rtmp://example.agora.io/k3y"),
                    Secret.of("2a784467d6"),
                    101L,
                    null,
                    Duration.ofMinutes(5),
                    new Timestamp(1_575_508_644L),
                    "connecting"),
                new Timestamp(1_575_508_644_149L),
                "player.name",
                "Idle Timeout",
                "7bbc"));
    assertThat(event.toString()).doesNotContain("2a784467d6").doesNotContain("k3y");
  }

  @Test
  void ofConverters() {
    String payload =
        "{\"converter\":{\"id\":\"4c01\",\"name\":\"show\",\"createTs\":1591786766,"
            + "\"updateTs\":1591786835,\"state\":\"running\",\"idleTimeout\":300,"
            + "\"rtmpUrl\":\"rtmp://example.agora.io/live/k3y\","
            + "\"transcodeOptions\":{\"rtcChannel\":\"show68\"}},\"lts\":1603456600,"
            + "\"xRequestId\":\"7bbc\",\"fields\":\"id\",\"destroyReason\":\"Delete Request\"}";

    assertThat(event(5, 4, payload))
        .isEqualTo(
            new ConverterEvent(
                new ConverterEvent.Converter(
                    "4c01",
                    "show",
                    Map.of("rtcChannel", "show68"),
                    Map.of(),
                    Secret.of("rtmp://example.agora.io/live/k3y"),
                    Duration.ofMinutes(5),
                    new Timestamp(1_591_786_766L),
                    new Timestamp(1_591_786_835L),
                    "running"),
                new Timestamp(1_603_456_600L),
                "id",
                "Delete Request",
                "7bbc"));
  }

  @Test
  void ofGateways() {
    String payload =
        "{\"sid\":\"55df\",\"region\":\"na\",\"domain\":\"d\",\"streamKey\":\"7B-k3y-Qbs\","
            + "\"rtcInfo\":{\"channel\":\"123\",\"uid\":1234},"
            + "\"streamStats\":{\"inputAudioBytes\":2},"
            + "\"transcoding\":{\"a\":1},\"videoProfile\":{\"gop\":2000},"
            + "\"audioProfile\":{\"channels\":2},\"beginAt\":\"2023-11-21T02:27:31Z\","
            + "\"endAt\":\"2023-11-21T03:27:31Z\",\"errorCode\":5,\"reason\":\"conflict\"}";

    NotificationEvent event = event(10, 3, payload);

    assertThat(event)
        .isEqualTo(
            new GatewayEvent(
                "55df",
                "na",
                "d",
                Secret.of("7B-k3y-Qbs"),
                new GatewayEvent.Rtc("123", "1234"),
                Map.of("a", 1),
                Map.of("inputAudioBytes", 2),
                Map.of("gop", 2000),
                Map.of("channels", 2),
                Instant.parse("2023-11-21T02:27:31Z"),
                Instant.parse("2023-11-21T03:27:31Z"),
                5,
                "conflict"));
    assertThat(event.toString()).doesNotContain("k3y");
  }

  @Test
  void ofSpeechToText() {
    assertThat(event(20, 101, "{\"agent_id\":\"a\",\"channel\":\"c\",\"start_ts\":1750235971}"))
        .isEqualTo(new SpeechToTextEvent.AgentJoined("a", "c", new Timestamp(1_750_235_971L)));
    assertThat(
            event(
                20,
                102,
                "{\"agent_id\":\"a\",\"channel\":\"c\",\"message\":\"OK\",\"start_ts\":1750235971,"
                    + "\"status\":\"STOPPED\",\"stop_ts\":1750235984}"))
        .isEqualTo(
            new SpeechToTextEvent.AgentLeft(
                "a",
                "c",
                new Timestamp(1_750_235_971L),
                new Timestamp(1_750_235_984L),
                "STOPPED",
                "OK"));
    assertThat(
            event(
                20,
                33,
                "{\"cname\":\"c\",\"subBotUid\":\"91\",\"pubBotUid\":\"22\",\"taskId\":\"t\","
                    + "\"sequence\":0,\"serviceScene\":\"s\",\"sendts\":1715331707,"
                    + "\"serviceType\":2,\"details\":{\"progress\":10000}}"))
        .isEqualTo(
            new SpeechToTextEvent.TaskEvent(
                "c",
                "91",
                "22",
                "t",
                0L,
                "s",
                new Timestamp(1_715_331_707L),
                2,
                Map.of("progress", 10_000)));
  }

  @ParameterizedTest
  @ValueSource(ints = {110, 111, 112, 113})
  void ofTranscodersWhateverTheirNumber(int type) {
    String payload =
        "{\"taskId\":\"1234\",\"instanceId\":\"123\",\"sequence\":5,\"sendts\":1656573243385,"
            + "\"serviceScene\":\"rtsc/cloud-transcoder\",\"details\":{\"event\":\"e\","
            + "\"state\":\"running\",\"stopReason\":\"r\",\"createTs\":1658112464000,"
            + "\"updateTs\":1658112465,\"transcoder\":{\"inputs\":[{\"rtcUid\":1}]}}}";

    assertThat(event(99, type, payload))
        .isEqualTo(
            new TranscoderEvent(
                "1234",
                "123",
                5L,
                new Timestamp(1_656_573_243_385L),
                TranscoderEvent.SCENE,
                new TranscoderEvent.Details(
                    "e",
                    "running",
                    "r",
                    new Timestamp(1_658_112_464_000L),
                    new Timestamp(1_658_112_465L),
                    Map.of("inputs", List.of(Map.of("rtcUid", 1))))));
  }

  @ParameterizedTest
  @CsvSource({"1, 999", "1, 101", "20, 7", "99, 110", "2, 1", "5, 1", "3, 40"})
  void areKeptAsTheyAreWhenUnknown(int product, int type) {
    assertThat(event(product, type, "{\"a\":[1,{\"b\":null}]}"))
        .isInstanceOfSatisfying(
            NotificationEvent.Unknown.class,
            unknown -> assertThat(unknown.payload()).containsOnlyKeys("a"));
  }

  @ParameterizedTest
  @CsvSource({
    "101, test_webhook, 1, true",
    "102, test_webhook, 12121212, true",
    "103, test_webhook, 12121212, true",
    "104, test_webhook, 12121212, true",
    "111, test_webhook, 12121212, true",
    "102, test_webhook, 7, false",
    "103, test_webhook, 7, false",
    "104, test_webhook, 7, false",
    "111, test_webhook, 7, false",
    "101, room, 12121212, false",
    "999, test_webhook, 12121212, false"
  })
  void tellTheConsolesTest(int type, String channel, long uid, boolean test) {
    String payload = "{\"channelName\":\"%s\",\"uid\":%d,\"lastUid\":%d,\"ts\":1}";

    assertThat(read(1, type, payload.formatted(channel, uid, uid)).isTest()).isEqualTo(test);
  }

  @Test
  void tellTheConsolesTestWithoutALastUser() {
    assertThat(read(1, 102, "{\"channelName\":\"test_webhook\",\"ts\":1}").isTest()).isTrue();
    assertThat(read(5, 1, "{}").isTest()).isFalse();
  }

  @Test
  void guessTheUnitOfATime() {
    assertThat(new Timestamp(1_715_670_681L).instant())
        .isEqualTo(new Timestamp(1_715_670_681_000L).instant())
        .isEqualTo(Instant.ofEpochSecond(1_715_670_681));
  }
}
