package io.github.agoraflux.simulator.mediagateway;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The verbs on templates, and on what holds for streams without one. */
final class TemplateOperations {

  private static final int MOST_TEMPLATES = 10;

  private final Regions regions;

  TemplateOperations(Regions regions) {
    this.regions = regions;
  }

  Answer put(Call call) {
    Ingress ingress = regions.of(call);
    String id = id(call);
    Map<String, @Nullable Object> settings = checked(call);
    if (!ingress.hasTemplate(id) && ingress.templates().size() >= MOST_TEMPLATES) {
      throw GatewayErrors.refusal(403, "Too many templates have been created.");
    }
    ingress.putTemplate(id, settings);
    return GatewayErrors.success().acted();
  }

  Answer update(Call call) {
    Ingress ingress = regions.of(call);
    String id = id(call);
    if (!ingress.hasTemplate(id)) {
      throw GatewayErrors.noTemplate();
    }
    Map<String, @Nullable Object> settings = checked(call);
    ingress.changeTemplate(id, known -> replaced(known, settings));
    return GatewayErrors.success().acted();
  }

  Answer delete(Call call) {
    if (!regions.of(call).deleteTemplate(id(call))) {
      throw GatewayErrors.noTemplate();
    }
    return GatewayErrors.success().acted();
  }

  Answer get(Call call) {
    String id = id(call);
    Map<String, @Nullable Object> settings = regions.of(call).template(id);
    if (settings == null) {
      throw GatewayErrors.noTemplate();
    }
    return GatewayErrors.success(view(id, settings));
  }

  Answer list(Call call) {
    List<Map<String, @Nullable Object>> all =
        regions.of(call).templates().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> view(entry.getKey(), entry.getValue()))
            .toList();
    return GatewayErrors.success(all);
  }

  /** A default template takes the place of transcoding that was set here before, and back. */
  Answer setGlobal(Call call) {
    Ingress ingress = regions.of(call);
    Map<String, @Nullable Object> settings = GatewayErrors.settings(call);
    GatewayErrors.check(call, settings, SettingsShape.GLOBAL);
    if (settings.get("defaultStreamTemplate") instanceof String id) {
      if (!ingress.hasTemplate(id)) {
        throw GatewayErrors.noTemplate();
      }
      ingress.setGlobal(Json.object("defaultStreamTemplate", id));
    } else {
      checkEnabled(settings);
      ingress.setGlobal(settings);
    }
    return GatewayErrors.success().acted();
  }

  private static String id(Call call) {
    String id = call.variable("templateId");
    if (!id.matches("[a-zA-Z0-9_-]{1,12}")) {
      throw GatewayErrors.refusal(400, "Invalid template ID.");
    }
    return id;
  }

  private static Map<String, @Nullable Object> checked(Call call) {
    Map<String, @Nullable Object> settings = GatewayErrors.settings(call);
    GatewayErrors.check(call, settings, SettingsShape.TEMPLATE);
    checkEnabled(settings);
    if (Json.at(settings, "transcoding.video.codec") instanceof String codec
        && !List.of("H.264", "VP8").contains(codec)) {
      throw GatewayErrors.refusal(400, "Unsupported codec: \"" + codec + "\".");
    }
    return settings;
  }

  private static void checkEnabled(Map<String, @Nullable Object> settings) {
    for (String part : List.of("transcoding.video", "transcoding.audio")) {
      boolean isThere = Json.at(settings, part) != null;
      if (isThere && !(Json.at(settings, part + ".enabled") instanceof Boolean)) {
        throw GatewayErrors.refusal(400, "Missing field: \"" + part + ".enabled\"");
      }
    }
  }

  /** Video, audio and jitter buffer are replaced each as a whole. */
  private static Map<String, @Nullable Object> replaced(
      Map<String, @Nullable Object> known, Map<String, @Nullable Object> patch) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(known);
    all.putAll(patch);
    Map<String, @Nullable Object> transcoding = new LinkedHashMap<>();
    Json.asObject(known.get("transcoding")).ifPresent(transcoding::putAll);
    Json.asObject(patch.get("transcoding")).ifPresent(transcoding::putAll);
    if (!transcoding.isEmpty()) {
      all.put("transcoding", transcoding);
    }
    return all;
  }

  private static Map<String, @Nullable Object> view(
      String id, Map<String, @Nullable Object> settings) {
    return Json.object("templateId", id, "settings", settings);
  }
}
