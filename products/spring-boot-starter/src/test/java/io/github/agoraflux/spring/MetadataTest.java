package io.github.agoraflux.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors complete properties with, as it is in the jar. */
public class MetadataTest {

  private static final int PROPERTIES = 130;

  /** Without a default, because there is none or it is that of an application. */
  private static final Pattern WITHOUT_DEFAULT =
      Pattern.compile(
          "agoraflux\\.(app-id|app-certificate|customer-id|customer-secret|region|adjacent-region"
              + "|endpoint|http\\.ssl-bundle|limits\\.raised|signaling\\.user-id|webhook\\.path"
              + "|webhook\\.secrets|whiteboard\\.(access-key|secret-key|data-center)"
              + "|.*polling\\.deadline)");

  private final JsonNode metadata = read();

  /** The processor makes one text of a list, unless the list is told by hand. */
  @Test
  void everyDefaultHasItsType() {
    assertThat(metadata.path("properties").valueStream())
        .filteredOn(property -> property.path("type").asString().startsWith("java.util.List"))
        .isNotEmpty()
        .allMatch(property -> property.path("defaultValue").isArray());
  }

  /**
   * The defaults that the metadata tells.
   *
   * @return by the names of the properties
   */
  public static Map<String, String> defaults() {
    Map<String, String> defaults = new TreeMap<>();
    for (JsonNode property : read().path("properties")) {
      JsonNode value = property.path("defaultValue");
      if (value.isArray()) {
        defaults.put(
            property.path("name").asString(),
            String.join(",", value.valueStream().map(JsonNode::asString).toList()));
      } else if (!value.isMissingNode()) {
        defaults.put(property.path("name").asString(), value.asString());
      }
    }
    return defaults;
  }

  @Test
  void everyPropertyIsCounted() {
    assertThat(metadata.path("properties")).hasSize(PROPERTIES);
    System.out.println("completion metadata: " + PROPERTIES + " properties");
  }

  @Test
  void everyPropertyHasATypeAndASentence() {
    assertThat(metadata.path("properties"))
        .allSatisfy(
            property -> {
              assertThat(property.path("type").asString()).isNotBlank();
              assertThat(property.path("description").asString("")).endsWith(".");
              assertThat(property.path("description").asString("")).matches("[A-Z].*");
            });
  }

  @Test
  void everyPropertyHasItsDefaultUnlessThereIsNone() {
    List<String> without =
        metadata
            .path("properties")
            .valueStream()
            .filter(property -> !property.has("defaultValue"))
            .map(property -> property.path("name").asString())
            .toList();

    assertThat(without).isNotEmpty().allMatch(name -> WITHOUT_DEFAULT.matcher(name).matches());
  }

  @Test
  void dataCentersAreSuggested() {
    assertThat(metadata.path("hints"))
        .anySatisfy(
            hint -> {
              assertThat(hint.path("name").asString())
                  .isEqualTo("agoraflux.whiteboard.data-center");
              assertThat(hint.path("values")).hasSize(6);
            });
  }

  private static JsonNode read() {
    try (InputStream json =
        AgoraFluxProperties.class.getResourceAsStream(
            "/META-INF/spring-configuration-metadata.json")) {
      return new JsonMapper().readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
