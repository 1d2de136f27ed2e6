package io.github.agoraflux.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.signaling.Conversations;
import io.github.agoraflux.simulator.signaling.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Every verb, against a server that keeps state. */
class SignalingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Wire<Signaling> wire;
  private Signaling signaling;
  private Conversations server;

  @BeforeEach
  void open() {
    wire = new Wire<>(Signaling::over);
    signaling = wire.product();
    server = wire.agora().conversations();
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "true, true, message_delivered",
        "true, -, message_sent",
        "false, true, message_offline"
      })
  void tellsTheOutcome(boolean online, Boolean waitForAck, String outcome) {
    if (online) {
      server.login("bob");
    }

    StepVerifier.create(
            signaling.send(
                message ->
                    message
                        .sender("al ice%#?+")
                        .destination("bob")
                        .payload("{\"a\":1}")
                        .waitForAck(waitForAck)))
        .assertNext(
            receipt -> {
              assertThat(receipt.outcome()).isEqualTo(new Outcome(outcome));
              assertThat(receipt.isOffline()).isEqualTo(!online);
            })
        .verifyComplete();

    assertThat(wire.lastRequest().method()).isEqualTo("POST");
    assertThat(wire.lastRequest().rawPath())
        .isEqualTo(
            "/dev/v2/project/"
                + wire.agora().appId()
                + "/rtm/users/al%20ice%25%23%3F%2B/peer_messages");
    assertThat(wire.lastRequest().query())
        .isEqualTo(waitForAck == null ? Map.of() : Map.of("wait_for_ack", List.of("true")));
    assertThat(wire.lastRequest().body())
        .isEqualTo("{\"destination\":\"bob\",\"payload\":\"{\\\"a\\\":1}\"}");
    assertThat(server.inbox("bob"))
        .isEqualTo(
            online ? List.of(new Message("al ice%#?+", "bob", "{\"a\":1}", Wire.NOW)) : List.of());
  }

  @Test
  void sendsEveryField() {
    StepVerifier.create(
            signaling.send(
                message ->
                    message
                        .sender("alice")
                        .destination("bob")
                        .payload("later")
                        .offlineMessaging(true)
                        .historicalMessaging(true)
                        .extra(Map.of("custom_type", "text"))))
        .assertNext(receipt -> assertThat(receipt.isOffline()).isTrue())
        .verifyComplete();

    assertThat(wire.lastRequest().body())
        .isEqualTo(
            "{\"destination\":\"bob\",\"enable_offline_messaging\":true,"
                + "\"enable_historical_messaging\":true,\"payload\":\"later\","
                + "\"custom_type\":\"text\"}");
    server.login("bob");
    assertThat(server.inbox("bob")).extracting(Message::payload).containsExactly("later");
  }

  @Test
  void reachesTheMembersOfAChannel() {
    server.join("bob", "room 1");
    server.join("eve", "room 2");

    StepVerifier.create(
            signaling.publish(
                message ->
                    message
                        .sender("alice")
                        .channel("room 1")
                        .payload("hi")
                        .extra(Map.of("custom_type", "text"))))
        .assertNext(receipt -> assertThat(receipt.outcome()).isEqualTo(Outcome.SENT))
        .verifyComplete();

    assertThat(wire.lastRequest().rawPath()).endsWith("/rtm/users/alice/channel_messages");
    assertThat(wire.lastRequest().body())
        .isEqualTo("{\"channel_name\":\"room 1\",\"payload\":\"hi\",\"custom_type\":\"text\"}");
    assertThat(server.inbox("bob")).extracting(Message::payload).containsExactly("hi");
    assertThat(server.inbox("eve")).isEmpty();
  }

  @Test
  void readsEventsOnce() {
    server.login("bob");
    server.join("bob", "room");
    wire.time().advance(Duration.ofMillis(7));
    server.logout("bob");

    StepVerifier.create(signaling.userEvents().drain())
        .expectNext(new UserEvent("bob", UserEventType.LOGIN, Wire.NOW))
        .expectNext(new UserEvent("bob", UserEventType.LOGOUT, Wire.NOW.plusMillis(7)))
        .verifyComplete();
    assertThat(wire.lastRequest().rawPath()).endsWith("/rtm/vendor/user_events");
    StepVerifier.create(signaling.channelEvents().drain())
        .expectNext(new ChannelEvent("room", "bob", ChannelEventType.JOIN, Wire.NOW))
        .expectNext(new ChannelEvent("room", "bob", ChannelEventType.LEAVE, Wire.NOW.plusMillis(7)))
        .verifyComplete();
    assertThat(wire.lastRequest().rawPath()).endsWith("/rtm/vendor/channel_events");
    StepVerifier.create(
            Flux.merge(signaling.userEvents().drain(), signaling.channelEvents().drain()))
        .verifyComplete();
    assertThat(signaling.userEvents()).isSameAs(signaling.userEvents());
  }

  @Test
  void readsHistoryPageByPage() {
    Flux.fromStream(IntStream.range(0, 25).boxed())
        .concatMap(
            i ->
                signaling.publish(
                    message ->
                        message
                            .sender("alice")
                            .channel("room")
                            .payload("m" + i)
                            .historicalMessaging(true)))
        .blockLast(PATIENCE);
    wire.reset();

    StepVerifier.create(
            signaling
                .history(
                    HistoryQuery.builder()
                        .userId("alice")
                        .channelType(ChannelType.MESSAGE)
                        .channel("room")
                        .pageSize(10)
                        .extra(Map.of("order", "asc"))
                        .build())
                .map(KeptMessage::content)
                .collectList())
        .expectNext(IntStream.range(0, 25).mapToObj(i -> "m" + i).toList())
        .verifyComplete();

    assertThat(wire.requests()).isEqualTo(3);
    assertThat(wire.lastRequest().rawPath())
        .isEqualTo(
            "/rtm/v2/history/"
                + wire.agora().appId()
                + "/userId/alice/channelType/message/channel/room");
    assertThat(wire.lastRequest().query())
        .containsEntry("messageCount", List.of("10"))
        .containsEntry("order", List.of("asc"))
        .containsEntry("start", List.of(Long.toString(Wire.NOW.toEpochMilli() + 20)))
        .doesNotContainKey("end");
  }

  @Test
  void readsAPartOfTheHistoryOfAUser() {
    Flux.just("a", "b", "c")
        .concatMap(
            text ->
                signaling.send(
                    message ->
                        message
                            .sender("alice")
                            .destination("bob")
                            .payload(text)
                            .historicalMessaging(true)))
        .blockLast(PATIENCE);
    long first = Wire.NOW.toEpochMilli();

    StepVerifier.create(
            signaling.history(
                HistoryQuery.builder()
                    .userId("alice")
                    .channelType(ChannelType.USER)
                    .channel("bob")
                    .start(first + 1)
                    .end(first + 1)
                    .build()))
        .assertNext(
            kept -> {
              assertThat(kept)
                  .isEqualTo(new KeptMessage(MessageType.STRING, "b", "", "alice", first + 1));
              assertThat(kept.bytes()).asString().isEqualTo("b");
            })
        .verifyComplete();
  }
}
