package io.github.agoraflux.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.Seat;
import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.PropertyNamingStrategies;

/** An application's customizers decide about its own types, and about nothing of Agora's. */
class JsonMapperTest {

  private final List<String> sent = new CopyOnWriteArrayList<>();

  @Test
  void customizersAreAskedAboutTheApplicationsTypesAlone() {
    Contexts.usual()
        .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
        .withBean(
            JsonMapperBuilderCustomizer.class,
            () -> json -> json.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE))
        .withBean(AgoraClientCustomizer.class, () -> client -> client.transport(this::exchange))
        .run(
            it ->
                StepVerifier.create(
                        it.getBean(AgoraClient.class)
                            .execute(
                                Operation.named("toys.make")
                                    .post("/toys")
                                    .returns(Made.class)
                                    .body(new Body("a", Map.of("seat", new Seat(7))))))
                    .expectNext(new Made("b"))
                    .verifyComplete());

    assertThat(sent)
        .containsExactly("{\"userName\":\"a\",\"custom\":{\"seat\":{\"row_number\":7}}}");
  }

  private Mono<Reply> exchange(Call call) {
    sent.add(new String(Objects.requireNonNull(call.body()), StandardCharsets.UTF_8));
    return Mono.just(
        Reply.of(200, name -> null, "{\"toyName\":\"b\"}".getBytes(StandardCharsets.UTF_8)));
  }

  record Body(String userName, Map<String, Object> custom) {}

  record Made(String toyName) {}
}
