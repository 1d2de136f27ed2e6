package io.github.agoraflux.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A path with variables")
class PathTemplateTest {

  private static String filled(String template, String... values) {
    StringBuilder target = new StringBuilder();
    new PathTemplate(template).fillIn(target, values);
    return target.toString();
  }

  @Test
  @DisplayName("is filled in at its variables, wherever they stand")
  void isFilledIn() {
    assertThat(filled("/v1/list")).isEqualTo("/v1/list");
    assertThat(filled("/{a}", "x")).isEqualTo("/x");
    assertThat(filled("/{a}/", "x")).isEqualTo("/x/");
    assertThat(filled("/v1/{a}/b/{c}/mode/{d}", "x", "y", "z")).isEqualTo("/v1/x/b/y/mode/z");
    assertThat(filled("/{a}{b}", "x", "y")).isEqualTo("/xy");
    assertThat(filled("/page-{a}.json", "7")).isEqualTo("/page-7.json");
    assertThat(filled("/v1/rooms:stop")).isEqualTo("/v1/rooms:stop");
  }

  @Test
  @DisplayName("knows its variables by name")
  void knowsItsVariables() {
    PathTemplate template = new PathTemplate("/v1/{region}/{appId}");
    assertThat(template.size()).isEqualTo(2);
    assertThat(template.indexOf("region")).isZero();
    assertThat(template.indexOf("appId")).isOne();
    assertThat(template.indexOf("appid")).isNegative();
    assertThat(template).hasToString("/v1/{region}/{appId}");
  }

  @Test
  @DisplayName("names the variable that is missing, and itself")
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> filled("/v1/{region}/{appId}", "eu", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("appId must be given for /v1/{region}/{appId}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v1/list",
        "https://elsewhere/",
        "/{open",
        "/{open/{a}",
        "/close}",
        "/{}",
        "/{a}/{a}",
        "/{a b}",
        "/list?page=1",
        "/list#top",
        "/100%25",
        "/with blank",
        "/line\nbreak",
        "/\u00e4"
      })
  @DisplayName("is refused where it is declared if it is not one")
  void refusesWhatIsNoPath(String text) {
    assertThatThrownBy(() -> new PathTemplate(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("path must ")
        .hasMessageEndingWith("but was \"" + text + '"');
  }
}
