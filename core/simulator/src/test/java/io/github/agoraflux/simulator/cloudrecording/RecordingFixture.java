package io.github.agoraflux.simulator.cloudrecording;

import io.github.agoraflux.simulator.Reply;
import io.github.agoraflux.simulator.SimulatorFixture;
import io.github.agoraflux.simulator.channels.User;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;

/** A simulator and the requests that tests of recordings begin with. */
abstract class RecordingFixture extends SimulatorFixture {

  static final String STORAGE =
      "\"storageConfig\":{\"vendor\":2,\"region\":3,\"bucket\":\"b\",\"accessKey\":\"a\","
          + "\"secretKey\":\"s\"}";
  static final String MIX = "\"recordingConfig\":{\"channelType\":0}," + STORAGE;
  static final String INDIVIDUAL =
      "\"recordingConfig\":{\"channelType\":0,\"subscribeUidGroup\":0}," + STORAGE;
  static final String PAGE =
      "\"url\":\"https://example.com\",\"audioProfile\":0,\"videoWidth\":1280,"
          + "\"videoHeight\":720,\"maxRecordingHour\":3";

  @BeforeEach
  void start() {
    agora.channels().join("show68", User.host(7));
  }

  static String web(String page) {
    return "\"extensionServiceConfig\":{\"extensionServices\":[{\"serviceName\":"
        + "\"web_recorder_service\",\"serviceParam\":{"
        + page
        + "}}]},"
        + STORAGE;
  }

  static String named(String clientRequest) {
    return "{\"cname\":\"show68\",\"uid\":\"527841\",\"clientRequest\":{" + clientRequest + "}}";
  }

  String base() {
    return "/v1/apps/" + agora.appId() + "/cloud_recording";
  }

  Reply acquire(String clientRequest) throws IOException {
    return client.post(base() + "/acquire", named(clientRequest));
  }

  String acquired(String mode) throws IOException {
    return acquire(mode.equals("web") ? "\"scene\":1" : "").at("/resourceId").asString();
  }

  Reply start(String resource, String mode, String clientRequest) throws IOException {
    return client.post(
        base() + "/resourceid/" + resource + "/mode/" + mode + "/start", named(clientRequest));
  }

  /** Acquires and starts, and tells the path of the recording. */
  String started(String mode, String clientRequest) throws IOException {
    String resource = acquired(mode);
    Reply reply = start(resource, mode, clientRequest);
    if (reply.status() != 200) {
      throw new AssertionError(reply.toString());
    }
    return base()
        + "/resourceid/"
        + resource
        + "/sid/"
        + reply.at("/sid").asString()
        + "/mode/"
        + mode;
  }

  Recording at(String path) {
    return agora.recordings().find(path.replaceAll(".*/sid/|/mode/.*", "")).orElseThrow();
  }
}
