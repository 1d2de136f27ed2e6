package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.Authentication;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.product.ProductService;
import io.github.agoraflux.simulator.product.Quota;
import io.github.agoraflux.simulator.wire.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A product of the user's own is served like those built in. */
class OwnServiceTest {

  private static final ManualTime TIME = new ManualTime(java.time.Instant.EPOCH);

  private record Greeting(Account account, String operationId, String path)
      implements ProductService {

    @Override
    public List<Endpoint> endpoints() {
      return List.of(
          Endpoint.of(
                  operationId,
                  "GET",
                  path,
                  call -> MessageErrors.message(200, "hello " + call.variables().get("name")))
              .limitedBy(Quota.perAccount(3)));
    }

    @Override
    public ErrorBodies errors() {
      return new MessageErrors(
          Map.of(401, "who are you?", 429, "slowly"), "bad %s", Answer.empty(404));
    }

    @Override
    public Authentication authentication() {
      return account.basic();
    }
  }

  private static AgoraSimulator start() {
    return AgoraSimulator.start(
        settings ->
            settings
                .time(TIME)
                .service(
                    account -> new Greeting(account, "greeting.get", "/{appId}/greeting/{name}"))
                .service(account -> new Greeting(account, "greeting.other", "/other")));
  }

  @Test
  @DisplayName("It is routed, checked, limited and recorded, and faults strike it")
  void likeAllOthers() throws IOException {
    try (AgoraSimulator agora = start()) {
      RawClient client = RawClient.of(agora);
      String path = "/" + agora.appId() + "/greeting/anna";

      assertThat(agora.operationIds())
          .contains("greeting.get", "greeting.other", "media-push.create");
      assertThat(client.get(path).at("/message").asString()).isEqualTo("hello anna");
      assertThat(client.get("/other").status()).isEqualTo(200);
      assertThat(client.without("Authorization").get(path).status()).isEqualTo(401);
      Reply wrong = client.with("Authorization", "Basic AAAA").get(path);
      assertThat(wrong.at("/message").asString()).isEqualTo("who are you?");
      assertThat(client.get("/unknown/greeting/anna").status()).isEqualTo(404);
      agora.faults().inject("greeting.get", Fault.status(503), 1);
      assertThat(client.get(path).status()).isEqualTo(503);
      assertThat(client.get(path).status()).isEqualTo(200);
      assertThat(client.get(path).at("/message").asString()).isEqualTo("slowly");
      assertThat(agora.journal().of("greeting.get"))
          .extracting(RecordedRequest::status)
          .containsExactly(200, 401, 401, 404, 503, 200, 429);
      assertThat(agora.journal().of("greeting.get").get(0).pathVariable("name")).isEqualTo("anna");
    }
  }

  @Test
  @DisplayName("Two operations may not have the same id, and no port is left open for it")
  void sameId() {
    assertThatThrownBy(
            () ->
                AgoraSimulator.start(
                    s -> s.service(account -> new Greeting(account, "media-push.get", "/x"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("operation id must be unique: media-push.get");
  }

  @Test
  @DisplayName("Of a path that comes twice, the one built in wins")
  void samePath() throws IOException {
    try (AgoraSimulator agora =
        AgoraSimulator.start(
            s ->
                s.service(
                    account -> new Greeting(account, "mine", "/dev/v1/channel/{anything}")))) {
      RawClient.of(agora).get("/dev/v1/channel/" + agora.appId());

      assertThat(agora.journal().all())
          .extracting(RecordedRequest::operationId)
          .containsExactly("channel-management.list-channels");
    }
  }
}
