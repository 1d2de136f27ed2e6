package io.github.agoraflux.testsupport.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plain loops, because a parameter would show in the name of its test. */
class CredentialPatternTest {

  private static final String LONG = "QWdvcmEtdG9rZW4tdGV4dC1sb25n";

  private static Map<String, String> credentials() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("Authorization: Basic ZGVtbzpwQDU1dzByZA==", "BASIC");
    lines.put("[Basic 0LrQu9GO0Yc60YHQtdC60YDQtdGC0L3Ri9C5]", "BASIC");
    lines.put("authorization=agora token=" + LONG, "RTM_TOKEN");
    lines.put("x 007eJ" + LONG, "ACCESS_TOKEN");
    lines.put("NETLESSSDK_" + LONG, "WHITEBOARD_TOKEN");
    lines.put("NETLESSROOM_" + LONG, "WHITEBOARD_TOKEN");
    lines.put("NETLESSTASK_" + LONG, "WHITEBOARD_TOKEN");
    lines.put("hmac username=\"a\", signature=\"" + LONG + "\"", "SIGNATURE");
    lines.put("{\"secretKey\":\"x\"}", "SECRET_KEY");
    lines.put("{\"secretAccessKey\" : \"x\"}", "SECRET_ACCESS_KEY");
    lines.put("{\"accessKey\":\"x\"}", "ACCESS_KEY");
    lines.put("{\"password\":\"x\"}", "PASSWORD");
    lines.put("{\\\"token\\\":\\\"x\\\"}", "TOKEN");
    return lines;
  }

  @Test
  void knowsCredentialsByTheirLook() {
    credentials()
        .forEach(
            (line, name) ->
                assertThat(CredentialPattern.find(line)).containsExactly("pattern " + name));
  }

  @Test
  void hasAnExampleOfEach() {
    assertThat(credentials().values())
        .containsAll(
            List.of(CredentialPattern.values()).stream().map(CredentialPattern::name).toList());
  }

  @Test
  void letsMaskedAndEmptyOnesPass() {
    assertThat(
            List.of(
                "Authorization: Basic ***",
                "Basic authentication of password",
                "authorization=agora token=***",
                "signature=\"***\"",
                "{\"token\":\"***\",\"secretAccessKey\":\"***\"}",
                "{\\\"password\\\":\\\"***\\\"}",
                "{\"token\":\"\"}",
                "{\"tokens\":\"x\"}",
                "007eJ"))
        .allSatisfy(line -> assertThat(CredentialPattern.find(line)).isEmpty());
  }
}
