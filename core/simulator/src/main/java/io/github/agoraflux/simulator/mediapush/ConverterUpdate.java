package io.github.agoraflux.simulator.mediapush;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Merge;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.product.Call;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A wanted change of a converter: it is laid over what the converter does, and refused if anything
 * differs afterwards that must not.
 */
final class ConverterUpdate {

  private static final String AUDIO = "transcodeOptions.audioOptions";
  private static final String VIDEO = "transcodeOptions.videoOptions";

  private static final List<String> FIXED =
      List.of(
          "name",
          "idleTimeout",
          "transcodeOptions.rtcChannel",
          "rawOptions.rtcChannel",
          AUDIO + ".codecProfile",
          AUDIO + ".sampleRate",
          AUDIO + ".bitrate",
          AUDIO + ".audioChannels",
          VIDEO + ".codec",
          VIDEO + ".codecProfile");

  private final Call call;
  private final long sequence;
  private final Map<String, @Nullable Object> patch;

  /** Takes part of the converter in the request: all of it, or what the field mask names. */
  ConverterUpdate(
      Call call, long sequence, Map<String, @Nullable Object> converter, List<String> mask) {
    this.call = call;
    this.sequence = sequence;
    this.patch =
        mask.isEmpty()
            ? converter
            : Merge.masked(converter, mask).orElseThrow(() -> call.invalid("fields"));
  }

  /** Whether a converter has not yet seen this update or a later one. */
  boolean isNewFor(Converter converter) {
    return sequence > converter.sequence();
  }

  /** The converter after this update, or as it is if the update comes too late. */
  Converter applyTo(Converter converter, Instant now) {
    if (!isNewFor(converter)) {
      return converter;
    }
    Map<String, @Nullable Object> after = Merge.over(converter.spec(), patch);
    refuseForbidden(converter.spec(), after);
    call.check(after, ConverterShape.CONVERTER);
    return converter.updated(withoutOldVolumes(after), sequence, now);
  }

  private void refuseForbidden(
      Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
    if (isVertical(before)) {
      patch.keySet().stream()
          .filter(name -> !name.equals("rtmpUrl"))
          .filter(name -> !Objects.equals(before.get(name), after.get(name)))
          .findFirst()
          .ifPresent(this::refuse);
    }
    FIXED.stream()
        .filter(path -> !Objects.equals(Json.at(before, path), Json.at(after, path)))
        .findFirst()
        .ifPresent(this::refuse);
    List.of("transcodeOptions", "rawOptions", AUDIO, VIDEO).stream()
        .filter(path -> Json.at(before, path) == null && Json.at(after, path) != null)
        .findFirst()
        .ifPresent(this::refuse);
  }

  private static boolean isVertical(Map<String, @Nullable Object> spec) {
    return Numbers.whole(Json.at(spec, VIDEO + ".layoutType")).orElse(0L) == 1;
  }

  /** An update resets the volume of every user it does not list. */
  private Map<String, @Nullable Object> withoutOldVolumes(Map<String, @Nullable Object> after) {
    if (Json.at(patch, AUDIO + ".volumes") != null || Json.at(after, AUDIO + ".volumes") == null) {
      return after;
    }
    Map<String, @Nullable Object> audio =
        new LinkedHashMap<>(Json.asObject(Json.at(after, AUDIO)).orElseThrow());
    audio.remove("volumes");
    Map<String, @Nullable Object> options =
        new LinkedHashMap<>(Json.asObject(after.get("transcodeOptions")).orElseThrow());
    options.put("audioOptions", audio);
    Map<String, @Nullable Object> spec = new LinkedHashMap<>(after);
    spec.put("transcodeOptions", options);
    return spec;
  }

  private void refuse(String parameter) {
    throw call.invalid(parameter);
  }
}
