package io.github.agoraflux.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.agoraflux.operation.Operation.Parameter;
import io.github.agoraflux.value.AppId;
import io.github.agoraflux.value.OpenEnum;
import io.github.agoraflux.value.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An operation")
class OperationTest {

  private static final Operation.Template<Void> UPDATE =
      Operation.named("media-push.update").patch("/{region}/v1/projects/{appId}/converters/{id}");
  private static final Operation.Template<Void> LIST =
      Operation.named("media-push.list").get("/v1/converters");

  private record Level(Integer value) implements OpenEnum<Integer> {
    @Override
    public boolean isKnown() {
      return true;
    }
  }

  @Test
  @DisplayName("fills variables in, typed ones with their wire value")
  void fillsIn() {
    Operation<Void> call =
        UPDATE
            .with("region", "eu")
            .with("appId", AppId.of("0".repeat(32)))
            .with("id", new Level(7));
    assertThat(call.target()).isEqualTo("/eu/v1/projects/" + "0".repeat(32) + "/converters/7");
    assertThat(call.variable("id")).isEqualTo("7");
    assertThat(call.variable("region")).isEqualTo("eu");
    assertThat(call.variable("unknown")).isNull();
    assertThat(UPDATE.call().variable("id")).isNull();
  }

  @Test
  @DisplayName("keeps hostile values inside their segment")
  void keepsHostileValuesInside() {
    Operation<Void> call =
        UPDATE.with("region", "eu?x=").with("appId", "../../admin").with("id", "a/b#c\r\nHost: d");
    assertThat(call.target())
        .isEqualTo("/eu%3Fx%3D/v1/projects/..%2F..%2Fadmin/converters/a%2Fb%23c%0D%0AHost%3A%20d");
    assertThatThrownBy(
            () -> UPDATE.with("region", "..").with("appId", "a").with("id", "b").target())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("region must not be");
  }

  @Test
  @DisplayName("names the variable that is missing or unknown")
  void namesVariables() {
    assertThatThrownBy(() -> UPDATE.with("region", "eu").with("id", "7").target())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("appId must be given for /{region}/v1/projects/{appId}/converters/{id}");
    assertThatThrownBy(() -> UPDATE.with("channel", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("/{region}/v1/projects/{appId}/converters/{id} has no variable channel");
  }

  @Test
  @DisplayName("takes a default only where it has the variable and nothing was filled in")
  void takesDefaults() {
    Operation<Void> call = UPDATE.with("region", "eu");
    assertThat(call.withDefault("region", "us")).isSameAs(call);
    assertThat(call.withDefault("channel", "x")).isSameAs(call);
    assertThat(call.withDefault("appId", "a").variable("appId")).isEqualTo("a");
  }

  @Test
  @DisplayName("encodes query names and values, keeps their order, leaves out what is null")
  void encodesTheQuery() {
    Operation<Void> call =
        LIST.call()
            .query("page size", 500)
            .query("a&b", "c=d&e")
            .query("absent", null)
            .query("cursor", "\u00e4/+ ?")
            .query("empty", "")
            .query("level", new Level(3))
            .query("builderToken", Secret.of("query/t0ken"));
    assertThat(LIST.call().query("a", 1).query(Map.of("new field", true)).target())
        .isEqualTo("/v1/converters?a=1&new%20field=true");
    assertThat(call.query(Map.of())).isSameAs(call);
    assertThat(call.target())
        .isEqualTo(
            "/v1/converters?page%20size=500&a%26b=c%3Dd%26e&cursor=%C3%A4%2F%2B%20%3F&empty="
                + "&level=3&builderToken=query%2Ft0ken");
    assertThat(call.query())
        .extracting(Parameter::name, Parameter::value)
        .startsWith(tuple("page size", "500"), tuple("a&b", "c=d&e"));
    assertThat(LIST.call().target()).isEqualTo("/v1/converters");
    assertThatThrownBy(() -> LIST.call().query("name", "\uD83D").target())
        .hasMessageStartingWith("name must be valid Unicode");
    assertThatThrownBy(() -> LIST.call().query("\uD83D", "x").target())
        .hasMessageStartingWith("query parameter name must be valid Unicode");
  }

  @Test
  @DisplayName("carries headers that cannot break out, and leaves out what is null")
  void carriesHeaders() {
    Operation<Void> call =
        LIST.call()
            .header("x-agora-uid", "me")
            .header("x-absent", null)
            .header("x-agora-token", Secret.of("header-t0ken"));
    assertThat(call.headers())
        .containsExactly(
            new Parameter("x-agora-uid", "me"), new Parameter("x-agora-token", "header-t0ken"));
    assertThatThrownBy(() -> call.header("x-uid", "me\r\nHost: evil"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("evil");
    assertThatThrownBy(() -> call.header("x uid", "me"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("prints no value of any parameter")
  void printsNoValues() {
    Operation<Void> call =
        UPDATE
            .with("id", "s3cret")
            .query("builderToken", "s3cret")
            .header("x-agora-token", "s3cret")
            .body(List.of("s3cret"));
    assertThat(call.toString() + call.headers() + call.query())
        .contains("media-push.update (PATCH /{region}/v1/projects/{appId}/converters/{id})")
        .doesNotContain("s3cret");
  }

  @Test
  @DisplayName("never changes: each step makes a new one")
  void isImmutable() {
    Operation<Void> call = UPDATE.call();
    Operation<Void> changed =
        call.with("id", "1").query("q", 1).header("h", 1).body("body").withDefault("region", "eu");
    assertThat(call.variable("id")).isNull();
    assertThat(call.variable("region")).isNull();
    assertThat(call.query()).isEmpty();
    assertThat(call.headers()).isEmpty();
    assertThat(call.body()).isNull();
    assertThat(changed.body()).isEqualTo("body");
    assertThat(changed.query()).hasSize(1).isUnmodifiable();
    assertThat(changed.headers()).hasSize(1).isUnmodifiable();
    assertThat(changed.template()).isSameAs(UPDATE);
    assertThat(changed.id()).isEqualTo("media-push.update");
    assertThat(UPDATE.body("body").body()).isEqualTo("body");
  }
}
