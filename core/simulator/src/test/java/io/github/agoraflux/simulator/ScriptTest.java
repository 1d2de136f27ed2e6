package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Answers that a test dictates. */
class ScriptTest {

  private static final String CREATE = "media-push.create";

  private AgoraSimulator agora;
  private RawClient client;
  private String create;

  @BeforeEach
  void start() {
    agora = AgoraSimulator.start();
    client = RawClient.of(agora);
    create = "/na/v1/projects/" + agora.appId() + "/rtmp-converters";
  }

  @AfterEach
  void close() {
    agora.close();
  }

  @Test
  @DisplayName("A script answers byte for byte and adds nothing of its own")
  void reply() throws IOException {
    agora.script(
        CREATE,
        new ScriptedReply(207, Map.of("X-Own", "1", "Content-Type", "text/x"), "not JSON é"));

    Reply reply = client.post(create, "nonsense");

    assertThat(reply.status()).isEqualTo(207);
    assertThat(reply.body()).isEqualTo("not JSON é");
    assertThat(reply.headers().map()).containsOnlyKeys("x-own", "content-type", "content-length");
    assertThat(agora.converters().size()).isZero();
  }

  @Test
  @DisplayName("A scripted request needs no credentials, no valid body and no permit")
  void noChecks() throws IOException {
    agora.script(CREATE, ScriptedReply.json(200, "{}"));
    RawClient stranger = client.without("Authorization").without("Content-Type");

    for (int i = 0; i < 60; i++) {
      assertThat(stranger.post(create.replace(agora.appId(), "other"), "x").status())
          .isEqualTo(200);
    }
    assertThat(agora.journal().of(CREATE))
        .hasSize(60)
        .allSatisfy(
            request -> {
              assertThat(request.status()).isEqualTo(200);
              assertThat(request.acted()).isFalse();
              assertThat(request.body()).isEqualTo("x");
            });
  }

  @Test
  @DisplayName("Replies come in their order, the last one stays")
  void replies() throws IOException {
    agora.script(
        CREATE, ScriptedReply.empty(201), ScriptedReply.empty(202), ScriptedReply.empty(203));

    for (int status : new int[] {201, 202, 203, 203}) {
      assertThat(client.post(create, "{}").status()).isEqualTo(status);
    }
  }

  @Test
  @DisplayName("A script for everything answers what has no script, even what is no operation")
  void everything() throws IOException {
    agora.script("*", ScriptedReply.empty(250));
    agora.script(CREATE, ScriptedReply.empty(251));

    assertThat(client.post(create, "{}").status()).isEqualTo(251);
    assertThat(client.get("/nothing/here").status()).isEqualTo(250);
    assertThat(client.send("PATCH", "/dev/v1/kicking-rule", "{}").status()).isEqualTo(250);

    agora.unscript(CREATE);
    assertThat(client.post(create, "{}").status()).isEqualTo(250);
    agora.unscript();
    assertThat(client.get("/nothing/here").status()).isEqualTo(404);
  }

  @Test
  @DisplayName("A reply that can have no body declares none")
  void noContent() throws IOException {
    agora.script(CREATE, ScriptedReply.empty(204), ScriptedReply.empty(200));

    Reply none = client.post(create, "{}");
    assertThat(none.status()).isEqualTo(204);
    assertThat(none.header("Content-Length")).isEmpty();
    assertThat(client.post(create, "{}").header("Content-Length")).contains("0");
  }

  @Test
  @DisplayName("A new script replaces the old one")
  void replaced() throws IOException {
    agora.script(CREATE, ScriptedReply.empty(201));
    agora.script(CREATE, ScriptedReply.empty(202));

    assertThat(client.post(create, "{}").status()).isEqualTo(202);
  }

  @Test
  @DisplayName("Faults strike scripted operations as well")
  void faults() throws IOException {
    agora.script(CREATE, ScriptedReply.json(200, "{\"a\":1}"));
    agora.faults().inject(CREATE, Fault.status(503), 1);
    agora.faults().inject(CREATE, Fault.malformedJson(), 1);

    assertThat(client.post(create, "{}").status()).isEqualTo(503);
    assertThat(client.post(create, "{}").body()).isEqualTo("{\"a");
    assertThat(client.post(create, "{}").body()).isEqualTo("{\"a\":1}");
  }

  @Test
  @DisplayName("A reply has a status that ends a request")
  void badStatus() {
    assertThatThrownBy(() -> ScriptedReply.empty(100))
        .hasMessage("status must be in 200..599: 100");
  }
}
