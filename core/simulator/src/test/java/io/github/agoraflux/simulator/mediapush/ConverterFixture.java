package io.github.agoraflux.simulator.mediapush;

import io.github.agoraflux.simulator.Reply;
import io.github.agoraflux.simulator.SimulatorFixture;
import java.io.IOException;

/** A simulator and the requests that tests of converters begin with. */
abstract class ConverterFixture extends SimulatorFixture {

  static final String VIDEO =
      """
      {"canvas":{"width":360,"height":640},
       "layout":[{"rtcStreamUid":201,
                  "region":{"xPos":0,"yPos":0,"zIndex":1,"width":360,"height":320}}],
       "bitrate":400}""";
  static final String AUDIO =
      "{\"codecProfile\":\"LC-AAC\",\"sampleRate\":48000,\"bitrate\":48,\"audioChannels\":1}";

  String project() {
    return "/v1/projects/" + agora.appId() + "/rtmp-converters";
  }

  String na() {
    return "/na" + project();
  }

  static String named(String name, String members) {
    return "\"name\":\"" + name + "\"," + members;
  }

  /** A converter that passes on the media of a user, and its address. */
  static String raw(String channel) {
    return "\"rawOptions\":{\"rtcChannel\":\"%s\",\"rtcStreamUid\":201},\"rtmpUrl\":\"rtmp://example/live/x\""
        .formatted(channel);
  }

  static String transcoding(String options) {
    return "\"transcodeOptions\":{\"rtcChannel\":\"show68\""
        + options
        + "},\"rtmpUrl\":\"rtmp://example/live/x\"";
  }

  static String audioAndVideo() {
    return transcoding(",\"audioOptions\":" + AUDIO + ",\"videoOptions\":" + VIDEO);
  }

  Reply create(String members) throws IOException {
    return client.post(na(), "{\"converter\":{" + members + "}}");
  }

  String created(String members) throws IOException {
    Reply reply = create(members);
    if (reply.status() != 200) {
      throw new AssertionError(reply.toString());
    }
    return reply.at("/converter/id").asString();
  }

  Reply update(String id, int sequence, String members) throws IOException {
    return update(id, sequence, members, null);
  }

  Reply update(String id, int sequence, String members, String fields) throws IOException {
    String mask = fields == null ? "" : ",\"fields\":\"" + fields + "\"";
    return client.patch(
        na() + "/" + id + "?sequence=" + sequence, "{\"converter\":{" + members + "}" + mask + "}");
  }

  Reply get(String id) throws IOException {
    return client.get(na() + "/" + id);
  }
}
