package io.github.agoraflux.signaling;

import io.github.agoraflux.harness.Examples;
import io.github.agoraflux.harness.ProductContract;
import java.time.Instant;

/** The documented requests and answers of Signaling. */
class SignalingContractTest extends ProductContract<Signaling> {

  SignalingContractTest() {
    super("signaling", Signaling::over);
  }

  @Override
  protected void describe(Examples<Signaling> examples) {
    messages(examples);
    events(examples);
    examples
        .request(
            "get-message-history/request-1",
            signaling ->
                signaling.history(
                    Verbs.history().start(17_809_876L).end(1_781_000L).pageSize(100).build()))
        .emits(
            "get-message-history/response-1",
            new KeptMessage(
                MessageType.STRING, "Hello, how are you?", "text", "Tony", 1_234_567_890),
            new KeptMessage(
                MessageType.BINARY, "SGVsbG8gV29ybGQ=", "image", "Alice", 1_234_567_891));
  }

  private static void messages(Examples<Signaling> examples) {
    examples
        .request(
            "send-peer-message/request-1",
            signaling ->
                signaling.send(
                    message ->
                        message
                            .sender("userA")
                            .destination("userB")
                            .payload("Hello")
                            .waitForAck(true)
                            .offlineMessaging(false)
                            .historicalMessaging(false)))
        .emits("send-peer-message/response-1", new Receipt("success", "123", Outcome.SENT))
        .emits("send-peer-message/response-2", new Receipt("success", "123", Outcome.DELIVERED))
        .emits("send-peer-message/response-3", new Receipt(null, "123", Outcome.OFFLINE))
        .request(
            "send-channel-message/request-1",
            signaling ->
                signaling.publish(
                    message ->
                        message
                            .sender("userA")
                            .channel("show68")
                            .payload("Hello")
                            .historicalMessaging(false)))
        .emits("send-channel-message/response-1", new Receipt("success", "123", Outcome.SENT));
  }

  private static void events(Examples<Signaling> examples) {
    examples
        .request("get-user-events/request-1", signaling -> signaling.userEvents().drain())
        .emits(
            "get-user-events/response-1",
            new UserEvent(
                "rtmtest_RTM_4852_4857w7%",
                UserEventType.LOGIN, Instant.ofEpochMilli(1_578_027_420_761L)))
        .request("get-channel-events/request-1", signaling -> signaling.channelEvents().drain())
        .emits(
            "get-channel-events/response-1",
            new ChannelEvent(
                "example_channel_id",
                "rtmtest_RTM_4852_4857w7%",
                ChannelEventType.JOIN,
                Instant.ofEpochMilli(1_578_027_418_981L)));
  }
}
