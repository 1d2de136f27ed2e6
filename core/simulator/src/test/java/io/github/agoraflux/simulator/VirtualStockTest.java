package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A million channels and converters, made while they are listed. */
class VirtualStockTest {

  private static final int MILLION = 1_000_000;

  @Test
  @DisplayName("Any page of a million channels can be had at once")
  void channels() throws IOException {
    try (AgoraSimulator agora = AgoraSimulator.start()) {
      agora.seedVirtualChannels(MILLION);
      RawClient client = RawClient.of(agora);
      String path = "/dev/v1/channel/" + agora.appId() + "?page_size=500&page_no=";

      Reply first = client.get(path + 0);
      Reply last = client.get(path + 1_999);

      assertThat(first.at("/data/total_size").asInt()).isEqualTo(MILLION);
      assertThat(first.at("/data/channels/0/channel_name").asString()).isEqualTo("channel-00001");
      assertThat(last.at("/data/channels").size()).isEqualTo(500);
      assertThat(last.at("/data/channels/499/channel_name").asString())
          .isEqualTo("channel-1000000");
      assertThat(client.get(path + 2_000).at("/data/channels").size()).isZero();
    }
  }

  @Test
  @DisplayName("A million converters are reached by cursor, and what is added comes after them")
  void converters() throws IOException {
    try (AgoraSimulator agora = AgoraSimulator.start()) {
      agora.seedVirtualConverters(MILLION - 1);
      agora.seedVirtualConverters(1);
      RawClient client = RawClient.of(agora);
      String project = "/v1/projects/" + agora.appId() + "/rtmp-converters";
      client.post(
          "/na" + project,
          "{\"converter\":{\"name\":\"own\",\"rawOptions\":{\"rtcChannel\":\"a\","
              + "\"rtcStreamUid\":1},\"rtmpUrl\":\"rtmp://a/b\"}}");

      Reply first = client.get(project);
      Reply last = client.get(project + "?cursor=999502");

      assertThat(first.at("/data/cursor").asLong()).isEqualTo(501);
      assertThat(first.at("/data/total_count").asInt()).isEqualTo(MILLION + 1);
      assertThat(last.at("/data/members").size()).isEqualTo(500);
      assertThat(last.at("/data/members/498/converterName").asString())
          .isEqualTo("converter-1000000");
      assertThat(last.at("/data/members/499/converterName").asString()).isEqualTo("own");
      assertThat(last.at("/data/cursor").asLong()).isZero();
    }
  }
}
