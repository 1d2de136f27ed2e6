package io.github.agoraflux.conversationalai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.json.JsonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every documented field can be sent, where it is documented, and nothing else is. */
class JoinFieldsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The examples' spelling of what the tables name after the mode. */
  private static final String OTHER_SPELLING = "properties\\.filler_words\\.\\w+\\.config(\\..*)?";

  private static final String BY_MODE = "{mode}_config";

  /** On Gemini's own page alone. */
  private static final Set<String> ELSEWHERE = Set.of("properties.mllm.failure_message");

  @RegisterExtension static final Wire<ConversationalAi> wire = new Wire<>(ConversationalAi::over);

  @Test
  void sendsWhatIsDocumented() throws IOException {
    Set<String> documented = documented();

    Set<String> sent = new TreeSet<>();
    collect("", sentBy(CompleteSpec.spec()), documented, sent);

    documented.removeIf(field -> field.matches(OTHER_SPELLING));
    documented.addAll(ELSEWHERE);
    assertThat(sent).containsExactlyInAnyOrderElementsOf(documented);
  }

  @Test
  void sendsNewFieldsBesideTheOthers() throws IOException {
    Set<String> sent = new TreeSet<>();
    collect("", sentBy(CompleteSpec.withNewFields()), documented(), sent);

    assertThat(sent)
        .filteredOn(field -> field.endsWith("new_field"))
        .containsExactlyInAnyOrder(
            "new_field",
            "properties.new_field",
            "properties.geofence.new_field",
            "properties.llm.new_field",
            "properties.llm.greeting_configs.new_field",
            "properties.mllm.turn_detection.new_field",
            "properties.mllm.turn_detection.agora_vad_config.new_field",
            "properties.mllm.turn_detection.server_vad_config.new_field",
            "properties.mllm.turn_detection.semantic_vad_config.new_field",
            "properties.turn_detection.config.new_field",
            "properties.turn_detection.config.start_of_speech.{mode}_config.new_field",
            "properties.turn_detection.config.end_of_speech.{mode}_config.new_field",
            "properties.interruption.new_field",
            "properties.sal.new_field",
            "properties.rtc.new_field",
            "properties.filler_words.new_field",
            "properties.parameters.silence_config.new_field",
            "properties.parameters.farewell_config.new_field");
  }

  private static Map<?, ?> sentBy(JoinSpecBuilder spec) {
    wire.reset();
    wire.product().join(spec.build()).block(PATIENCE);
    return new JsonCodec().decode(wire.lastRequest().body().getBytes(UTF_8), Map.class);
  }

  private static Set<String> documented() throws IOException {
    try (InputStream fields = JoinFieldsTest.class.getResourceAsStream("/join-fields.txt")) {
      return new TreeSet<>(new String(fields.readAllBytes(), UTF_8).lines().toList());
    }
  }

  /** What documentation says nothing about the inside of is free: it is not looked into. */
  private static void collect(
      String path, Object value, Set<String> documented, Set<String> found) {
    if (value instanceof List<?> list) {
      list.forEach(element -> collect(path + "[]", element, documented, found));
    } else if (value instanceof Map<?, ?> object && isDescribed(path, documented)) {
      object.forEach(
          (name, field) -> {
            String here = path.isEmpty() ? "" : path + '.';
            boolean byMode = name.equals(object.get("mode") + "_config");
            // A name that is made of the mode is documented once for all modes.
            String below = here + (byMode && documented.contains(here + BY_MODE) ? BY_MODE : name);
            found.add(below);
            collect(below, field, documented, found);
          });
    }
  }

  private static boolean isDescribed(String path, Set<String> documented) {
    Stream<String> fields = documented.stream();
    return path.isEmpty() || fields.anyMatch(field -> field.startsWith(path + '.'));
  }
}
