package io.github.agoraflux.simulator.mediapush;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two lists of converters and the stock of seeds behind them. */
class ConverterListTest extends ConverterFixture {

  private String channel(String encoded) {
    return "/v1/projects/" + agora.appId() + "/channels/" + encoded + "/rtmp-converters";
  }

  @Test
  @DisplayName("A project without converters has one empty page")
  void emptyList() throws IOException {
    assertThat(client.get(project()).json())
        .isEqualTo(
            Reply.parse(
                "{\"success\":true,\"data\":{\"total_count\":0,\"cursor\":0,\"members\":[]}}"));
  }

  @Test
  @DisplayName("Members have names of their own, and their numbers are strings")
  void member() throws IOException {
    String id = created(named("one", raw("testchannel")) + ",\"idleTimeOut\":120");

    assertThat(client.get(project()).json())
        .isEqualTo(
            Reply.parse(
                """
                {"success":true,"data":{"total_count":1,"cursor":0,"members":[
                  {"rtcChannel":"testchannel","status":"200","converterName":"one",
                   "updateTs":"1767323045","appId":"%s","rtmpUrl":"rtmp://example/live/x",
                   "ip":"192.0.2.1","converterId":"%s","create":"1767323045",
                   "idleTimeout":"120","state":"connecting"}]}}"""
                    .formatted(agora.appId(), id)));
  }

  @Test
  @DisplayName("Pages of 500 follow one another by cursor until it is 0")
  void pages() throws IOException {
    agora.seedVirtualConverters(1_200);
    for (int i = 0; i < 3; i++) {
      created(named("own" + i, raw("a")));
    }

    Set<String> ids = new LinkedHashSet<>();
    List<Integer> sizes = new ArrayList<>();
    long cursor = 0;
    do {
      Reply page = client.get(cursor == 0 ? project() : project() + "?cursor=" + cursor);
      page.at("/data/members").forEach(member -> ids.add(member.at("/converterId").asString()));
      sizes.add(page.at("/data/members").size());
      assertThat(page.at("/data/total_count").asInt()).isEqualTo(1_203);
      cursor = page.at("/data/cursor").asLong();
    } while (cursor != 0);

    assertThat(sizes).containsExactly(500, 500, 203);
    assertThat(ids).hasSize(1_203);
  }

  @Test
  @DisplayName("A list that fills its pages exactly has no empty page at its end")
  void fullPages() throws IOException {
    agora.seedVirtualConverters(1_000);

    long cursor = client.get(project()).at("/data/cursor").asLong();
    Reply second = client.get(project() + "?cursor=" + cursor);

    assertThat(second.at("/data/members").size()).isEqualTo(500);
    assertThat(second.at("/data/cursor").asLong()).isZero();
  }

  @Test
  @DisplayName("A cursor keeps its place when converters before it are destroyed")
  void stableCursor() throws IOException {
    agora.seedVirtualConverters(600);
    Reply first = client.get(project());
    first
        .at("/data/members")
        .forEach(member -> agora.converters().destroy(member.at("/converterId").asString()));

    Reply second = client.get(project() + "?cursor=" + first.at("/data/cursor").asLong());

    assertThat(second.at("/data/members").size()).isEqualTo(100);
    assertThat(second.at("/data/members/0/converterName").asString()).isEqualTo("converter-00501");
    assertThat(second.at("/data/total_count").asInt()).isEqualTo(100);
  }

  @Test
  @DisplayName("Cursor 0 is the beginning, one beyond the end an empty last page")
  void extremeCursors() throws IOException {
    agora.seedVirtualConverters(2);

    assertThat(client.get(project() + "?cursor=0").at("/data/members").size()).isEqualTo(2);
    assertThat(client.get(project() + "?cursor=999999999999").at("/data/members").size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "", "1.5"})
  @DisplayName("A cursor has to be a number")
  void badCursor(String cursor) throws IOException {
    assertThat(client.get(project() + "?cursor=" + cursor).at("/message").asString())
        .isEqualTo("Invalid parameter: cursor. Replace it, and retry.");
    assertThat(client.get(channel("a") + "?cursor=" + cursor).status()).isEqualTo(400);
  }

  @Test
  @DisplayName("The converters of one channel are listed alone")
  void byChannel() throws IOException {
    agora.seedVirtualConverters(20);
    created(raw("a?b#c%d e"));
    created(raw("channel-00007"));

    assertThat(client.get(channel("a%3Fb%23c%25d%20e")).at("/data/total_count").asInt())
        .isEqualTo(1);
    assertThat(client.get(channel("channel-00007")).at("/data/members").size()).isEqualTo(2);
    assertThat(client.get(channel("channel-00021")).at("/data/members").size()).isZero();
    assertThat(client.get(channel("nobody")).at("/data/total_count").asInt()).isZero();
  }

  @Test
  @DisplayName("The list of one channel has pages, too")
  void byChannelPages() throws IOException {
    for (int i = 0; i < 501; i++) {
      created(raw("busy"));
    }

    Reply first = client.get(channel("busy"));
    Reply second = client.get(channel("busy") + "?cursor=" + first.at("/data/cursor").asLong());

    assertThat(first.at("/data/members").size()).isEqualTo(500);
    assertThat(first.at("/data/total_count").asInt()).isEqualTo(501);
    assertThat(second.at("/data/members").size()).isEqualTo(1);
    assertThat(second.at("/data/cursor").asLong()).isZero();
  }

  @Test
  @DisplayName("A seed can be asked for, changed and destroyed like any converter")
  void seedsLive() throws IOException {
    agora.seedVirtualConverters(10);
    String id = agora.converters().findByName("converter-00003").orElseThrow().id();

    assertThat(get(id).at("/converter/name").asString()).isEqualTo("converter-00003");
    update(id, 0, "\"rtmpUrl\":\"rtmp://example/live/changed\"");
    assertThat(get(id).at("/converter/rtmpUrl").asString()).endsWith("changed");
    assertThat(create(named("converter-00003", raw("a"))).status()).isEqualTo(409);
    assertThat(client.delete(na() + "/" + id, null).status()).isEqualTo(200);
    assertThat(get(id).status()).isEqualTo(404);
    assertThat(client.delete(na() + "/" + id, null).status()).isEqualTo(404);
    assertThat(create(named("converter-00003", raw("a"))).status()).isEqualTo(200);
    assertThat(agora.converters().size()).isEqualTo(10);
  }

  @Test
  @DisplayName("A seed has run for long")
  void seedsRun() throws IOException {
    agora.seedVirtualConverters(1);

    Reply reply = client.get(project());

    assertThat(reply.at("/data/members/0/state").asString()).isEqualTo("running");
    assertThat(reply.at("/data/members/0/converterId").asString())
        .isEqualTo("5eed0000000000000000000000000001");
  }
}
