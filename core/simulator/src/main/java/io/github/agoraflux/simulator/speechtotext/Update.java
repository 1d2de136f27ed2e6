package io.github.agoraflux.simulator.speechtotext;

import io.github.agoraflux.simulator.json.Merge;
import io.github.agoraflux.simulator.json.Shape;
import io.github.agoraflux.simulator.product.Call;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A wanted change: what the mask names of the request, laid over what there was. */
final class Update {

  private static final Set<String> OF_TASK =
      Set.of(
          "languages",
          "uidLanguagesConfig",
          "rtcConfig",
          "rtcConfig.subscribeAudioUids",
          "translateConfig",
          "translateConfig.enable",
          "translateConfig.languages");
  private static final Set<String> OF_AGENT =
      Stream.concat(OF_TASK.stream(), Stream.of("keywords")).collect(Collectors.toSet());

  private final long sequence;
  private final Map<String, @Nullable Object> patch;

  private Update(Call call, Shape shape, Set<String> changeable) {
    this.sequence = call.requiredNumber("sequenceId");
    String mask = call.query("updateMask");
    if (mask == null || mask.isBlank()) {
      throw call.invalid("updateMask");
    }
    List<String> paths = Arrays.stream(mask.split(",", -1)).map(Update::path).toList();
    Map<String, @Nullable Object> body = call.body(shape);
    if (!changeable.containsAll(paths)) {
      throw call.invalid("updateMask");
    }
    this.patch = Merge.masked(body, paths).orElseThrow(() -> call.invalid("updateMask"));
  }

  /** Of an agent of 7.x. */
  static Update ofAgent(Call call) {
    return new Update(call, SpeechShape.UPDATE, OF_AGENT);
  }

  /** Of a task of 5.x or 6.x. */
  static Update ofTask(Call call) {
    return new Update(call, SpeechShape.TASK_UPDATE, OF_TASK);
  }

  /** An example of Agora's has a comma before this name where a dot belongs. */
  private static String path(String written) {
    String path = written.strip();
    return path.equals("subscribeAudioUids") ? "rtcConfig.subscribeAudioUids" : path;
  }

  /**
   * Carries it out, if it is not too late for it.
   *
   * @return what there is now and whether this changed it; nothing if there is none of that id
   */
  Optional<Outcome> carryOut(Transcriptions all, String id) {
    AtomicBoolean applied = new AtomicBoolean();
    return all.change(
            id,
            known -> {
              applied.set(sequence > known.sequence());
              return applied.get()
                  ? known.updated(Merge.over(known.spec(), patch), sequence)
                  : known;
            })
        .map(now -> new Outcome(now, applied.get()));
  }

  /** What came of an update. */
  record Outcome(Transcription now, boolean applied) {}
}
