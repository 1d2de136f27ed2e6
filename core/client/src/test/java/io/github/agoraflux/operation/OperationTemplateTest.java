package io.github.agoraflux.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.limit.QuotaScope;
import io.github.agoraflux.limit.Rate;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The constant part of an operation")
class OperationTemplateTest {

  private static final Operation.Declaration NAMED = Operation.named("media-push.verb");
  private static final Operation.Template<Void> TEMPLATE = NAMED.post("/v1/converters/{id}");

  private record Answer(int code) {}

  static Stream<Arguments> methods() {
    return Stream.of(
        arguments(NAMED.get("/a"), HttpMethod.GET, Repeatability.SAFE),
        arguments(NAMED.post("/a"), HttpMethod.POST, Repeatability.UNSAFE),
        arguments(NAMED.put("/a"), HttpMethod.PUT, Repeatability.IDEMPOTENT),
        arguments(NAMED.patch("/a"), HttpMethod.PATCH, Repeatability.IDEMPOTENT),
        arguments(NAMED.delete("/a"), HttpMethod.DELETE, Repeatability.IDEMPOTENT));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("methods")
  @DisplayName("takes from its method whether it may be repeated")
  void knowsItsMethod(
      Operation.Template<Void> template, HttpMethod method, Repeatability repeatability) {
    assertThat(template.method()).isEqualTo(method);
    assertThat(template.repeatability()).isEqualTo(repeatability);
    assertThat(template).hasToString("media-push.verb (" + method + " /a)");
  }

  @Test
  @DisplayName("allows a repeat after sending only where twice is as good as once")
  void knowsWhatMayBeRepeated() {
    assertThat(Stream.of(Repeatability.values()).filter(Repeatability::allowsRepeat))
        .containsExactly(Repeatability.SAFE, Repeatability.IDEMPOTENT);
  }

  @Test
  @DisplayName("has defaults: Basic credentials, Agora's hosts; no quota, waits, answer or judge")
  void hasDefaults() {
    assertThat(TEMPLATE.id()).isEqualTo("media-push.verb");
    assertThat(TEMPLATE.product()).isEqualTo("media-push");
    assertThat(Operation.named("verb").get("/a").product()).isEqualTo("verb");
    assertThat(TEMPLATE.path()).isEqualTo("/v1/converters/{id}");
    assertThat(TEMPLATE.schemes()).containsExactly(AuthScheme.BASIC);
    assertThat(TEMPLATE.hosts()).isEqualTo(HostFamily.AGORA);
    assertThat(TEMPLATE.quotas()).isEmpty();
    assertThat(TEMPLATE.waits()).isEmpty();
    assertThat(TEMPLATE.answer()).isEqualTo(Void.class);
    assertThat(TEMPLATE.remedy()).isNotBlank();
    assertThat(TEMPLATE.returns(Answer.class).judge(200, new Answer(7))).isNull();
  }

  @Test
  @DisplayName("keeps all it was told through every further step")
  void keepsEverything() {
    Quota app = QuotaScope.APP.permits(10).perSecond();
    Quota each = Quota.ofEach("id", new Rate(2, Duration.ofSeconds(1)));
    Operation.Template<Answer> full =
        TEMPLATE
            .quota(app)
            .accepts(AuthScheme.HMAC, AuthScheme.BASIC)
            .servedBy(HostFamily.NETLESS)
            .ifOutcomeUnknown("list them")
            .repeatable(Repeatability.READ_ONCE)
            .repeatedAfter(Duration.ofSeconds(3), Duration.ofSeconds(6))
            .quota(each)
            .returns(Answer.class)
            .judgedBy((status, answer) -> new Refusal(409, "" + answer.code(), "at " + status));
    assertThat(full.quotas()).containsExactly(app, each).isUnmodifiable();
    assertThat(full.schemes()).containsExactly(AuthScheme.HMAC, AuthScheme.BASIC).isUnmodifiable();
    assertThat(full.hosts()).isEqualTo(HostFamily.NETLESS);
    assertThat(full.remedy()).isEqualTo("list them");
    assertThat(full.repeatability()).isEqualTo(Repeatability.READ_ONCE);
    assertThat(full.waits())
        .containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(6))
        .isUnmodifiable();
    assertThat(full.answer()).isEqualTo(Answer.class);
    assertThat(full.judge(201, new Answer(7))).isEqualTo(new Refusal(409, "7", "at 201"));
    assertThat(full.id()).isEqualTo(TEMPLATE.id());
    assertThat(full.path()).isEqualTo(TEMPLATE.path());
    assertThat(full.method()).isEqualTo(HttpMethod.POST);
    assertThat(full.servedBy(HostFamily.AGORA).ifOutcomeUnknown("x").judge(201, new Answer(7)))
        .as("the judge stays")
        .isNotNull();
  }

  @Test
  @DisplayName("never changes: each step makes a new one")
  void isImmutable() {
    TEMPLATE.quota(QuotaScope.APP.permits(10).perSecond()).accepts(AuthScheme.NONE);
    assertThat(TEMPLATE.quotas()).isEmpty();
    assertThat(TEMPLATE.schemes()).containsExactly(AuthScheme.BASIC);
  }

  @Test
  @DisplayName("forgets its judge when the answer's type changes")
  void forgetsItsJudge() {
    Operation.Template<Answer> judged =
        TEMPLATE.returns(Answer.class).judgedBy((status, answer) -> new Refusal(400, null, null));
    assertThat(judged.returns(String.class).judge(200, "fine")).isNull();
  }

  @Test
  @DisplayName("refuses two quotas that would be counted together, and resources without a name")
  void refusesAmbiguousQuotas() {
    Operation.Template<Void> limited = TEMPLATE.quota(QuotaScope.APP.permits(2).perSecond());
    assertThatThrownBy(() -> limited.quota(QuotaScope.APP.permits(15).perMinute()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "quota of media-push.verb must differ from the others in scope or group, but was");
    assertThat(limited.quota(QuotaScope.APP.permits(15).perMinute().sharedAs("all")).quotas())
        .hasSize(2);
    assertThat(limited.quota(QuotaScope.ACCOUNT.permits(15).perMinute()).quotas()).hasSize(2);
    assertThatThrownBy(
            () -> limited.quota(Quota.ofEach("name", new Rate(1, Duration.ofSeconds(1)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "quota of media-push.verb must name a variable of /v1/converters/{id}, but was name");
  }

  @Test
  @DisplayName("can name the resource of a quota that its path does not")
  void takesALabel() {
    Operation.Template<Void> labelled =
        TEMPLATE
            .labelledBy("name")
            .quota(Quota.ofEach("name", new Rate(2, Duration.ofSeconds(1))))
            .ifOutcomeUnknown("look");
    Operation<Void> call = labelled.with("name", "show68").with("id", "7");

    assertThat(call.variable("name")).isEqualTo("show68");
    assertThat(call.target()).isEqualTo("/v1/converters/7");
    assertThat(labelled.with("id", "7").variable("name")).isNull();
    assertThat(labelled.with("id", "7").target()).isEqualTo("/v1/converters/7");
    assertThat(labelled.path()).isEqualTo(TEMPLATE.path());
    assertThatThrownBy(() -> TEMPLATE.with("name", "show68"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TEMPLATE.labelledBy("id"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("variables of different names");
  }

  @Test
  @DisplayName("refuses a wait that would lie in the past")
  void refusesNegativeWaits() {
    assertThatThrownBy(() -> TEMPLATE.repeatedAfter(Duration.ofSeconds(3), Duration.ofSeconds(-6)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("waits must not be negative, but was PT-6S");
  }

  @Test
  @DisplayName("needs at least one way to authenticate, be it none")
  void needsASchemeAtLeast() {
    assertThatThrownBy(TEMPLATE::accepts)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("schemes of media-push.verb must not be empty");
    assertThat(TEMPLATE.accepts(AuthScheme.NONE).schemes()).containsExactly(AuthScheme.NONE);
  }
}
