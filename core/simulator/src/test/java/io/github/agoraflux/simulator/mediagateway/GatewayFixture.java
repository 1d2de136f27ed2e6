package io.github.agoraflux.simulator.mediagateway;

import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.simulator.RawClient;
import io.github.agoraflux.simulator.Reply;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulator and the requests that tests of Media Gateway begin with. */
abstract class GatewayFixture {

  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  static final String KEY = "\"channel\":\"demo\",\"uid\":\"100\",\"expiresAfter\":3600";

  final ManualTime time = new ManualTime(NOW);
  AgoraSimulator agora;
  RawClient client;
  Ingress ingress;

  @BeforeEach
  void start() {
    agora = AgoraSimulator.start(s -> s.withoutRateLimits().time(time).anotherAppId("other"));
    client = RawClient.of(agora);
    ingress = agora.ingress("na");
  }

  @AfterEach
  void close() {
    agora.close();
  }

  String na(String path) {
    return "/na/v1/projects/" + agora.appId() + "/rtls/ingress" + path;
  }

  static String settings(String members) {
    return "{\"settings\":{" + members + "}}";
  }

  String created(String members) throws IOException {
    Reply reply = client.post(na("/streamkeys"), settings(members));
    if (reply.status() != 200) {
      throw new AssertionError(reply.toString());
    }
    return reply.at("/data/streamKey").asString();
  }

  Reply put(String template, String members) throws IOException {
    return client.send("PUT", na("/stream-templates/" + template), settings(members));
  }
}
