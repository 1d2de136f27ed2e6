package io.github.agoraflux.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.HmacCredential;
import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.operation.Operation;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Which credentials the properties amount to, as seen by what they sign. */
class CredentialSettingsTest {

  private final List<Call> sent = new CopyOnWriteArrayList<>();
  private final ApplicationContextRunner context =
      Contexts.usual()
          .withBean(
              AgoraClientCustomizer.class,
              () ->
                  client ->
                      client.transport(
                          call -> {
                            sent.add(call);
                            return Mono.just(Reply.of(200, name -> null, new byte[0]));
                          }));

  @Test
  void anAccountIsSignedForWithBasic() {
    assertThat(signed(context, AuthScheme.HMAC, AuthScheme.BASIC)).startsWith("Basic ");
  }

  @Test
  void anAccountIsSignedForWithHmacWhereWanted() {
    assertThat(
            signed(
                context.withPropertyValues("agoraflux.hmac=true"),
                AuthScheme.HMAC,
                AuthScheme.BASIC))
        .startsWith("hmac username=");
  }

  @Test
  void tokensAreMintedWithTheCertificate() {
    ApplicationContextRunner minting =
        context.withPropertyValues(
            "agoraflux.app-certificate=5e3f8a1c9b7d2046e1f3a5b7c9d0e2f4",
            "agoraflux.signaling.user-id=alice");

    assertThat(signed(minting, AuthScheme.EDUCATION_TOKEN)).startsWith("agora token=");
    assertThat(signed(minting, AuthScheme.SIGNALING_TOKEN)).startsWith("agora token=");
    assertThat(sent.get(1).headers().get("x-agora-uid")).isEqualTo("alice");
  }

  /** As in a native image that was built without the certificate and the keys. */
  @Test
  void tokensAreMintedWithoutTheBeansToo() {
    ApplicationContextRunner without =
        context
            .withPropertyValues(
                "agoraflux.app-certificate=5e3f8a1c9b7d2046e1f3a5b7c9d0e2f4",
                "agoraflux.whiteboard.access-key=wb-access",
                "agoraflux.whiteboard.secret-key=wb-Kq83-xLz02")
            .withBean(
                BeanDefinitionRegistryPostProcessor.class,
                () ->
                    beans -> {
                      beans.removeBeanDefinition("agoraTokenIssuer");
                      beans.removeBeanDefinition("agoraWhiteboardTokenIssuer");
                    });

    assertThat(signed(without, AuthScheme.EDUCATION_TOKEN)).startsWith("agora token=");
    signed(without, AuthScheme.WHITEBOARD_SDK_TOKEN);
    assertThat(sent.get(1).headers().get("token")).startsWith("NETLESSSDK_");
  }

  @Test
  void whiteboardTokensAreMintedWithTheKeys() {
    signed(
        context.withPropertyValues(
            "agoraflux.whiteboard.access-key=wb-access",
            "agoraflux.whiteboard.secret-key=wb-Kq83-xLz02"),
        AuthScheme.WHITEBOARD_SDK_TOKEN);

    assertThat(sent.get(0).headers().get("token")).startsWith("NETLESSSDK_");
  }

  @Test
  void anApplicationsOwnCredentialReplacesThatOfTheProperties() {
    assertThat(
            signed(
                context
                    .withPropertyValues("agoraflux.hmac=true")
                    .withBean(
                        Credential.class, () -> HmacCredential.of("own-customer", Contexts.SECRET)),
                AuthScheme.HMAC))
        .contains("own-customer");
  }

  private String signed(ApplicationContextRunner runner, AuthScheme... schemes) {
    Operation.Template<Void> ping = Operation.named("toys.ping").get("/ping").accepts(schemes);
    runner.run(
        it -> {
          try (var client = it.getBean(AgoraClientBuilder.class).build()) {
            StepVerifier.create(client.execute(ping.call())).verifyComplete();
          }
        });
    return String.valueOf(sent.get(sent.size() - 1).headers().get("Authorization"));
  }
}
