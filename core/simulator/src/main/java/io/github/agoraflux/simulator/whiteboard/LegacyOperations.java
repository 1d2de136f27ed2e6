package io.github.agoraflux.simulator.whiteboard;

import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;

/** The two verbs on conversions of the old kind. */
final class LegacyOperations {

  private final DataCenters dataCenters;

  LegacyOperations(DataCenters dataCenters) {
    this.dataCenters = dataCenters;
  }

  Answer start(Call call) {
    return ConversionOperations.start(
        call, dataCenters.of(call).legacyConversions(), Shapes.LEGACY_CONVERSION);
  }

  /** The type has to be the one that the conversion was started with. */
  Answer get(Call call) {
    Conversions conversions = dataCenters.of(call).legacyConversions();
    String type = call.requiredQuery("type");
    return conversions
        .find(call.variable("uuid"))
        .filter(task -> task.type().equals(type))
        .map(task -> RoomOperations.answer(200, ConversionViews.legacy(task, conversions)))
        .orElseThrow(() -> BoardErrors.refusal(404, "task not found"));
  }
}
