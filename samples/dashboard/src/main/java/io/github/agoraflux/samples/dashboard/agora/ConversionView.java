package io.github.agoraflux.samples.dashboard.agora;

import io.github.agoraflux.whiteboard.Conversion;
import org.jspecify.annotations.Nullable;

/**
 * A conversion at a moment.
 *
 * @param id its id
 * @param file the file's name, or the id if it was not started here
 * @param status how far it is, in Agora's word
 * @param percentage how much of it is done, 0 to 100
 * @param ended whether it goes on no more
 * @param failure why it failed; null if it did not
 */
public record ConversionView(
    String id,
    String file,
    String status,
    double percentage,
    boolean ended,
    @Nullable String failure) {

  static ConversionView of(Conversion conversion, String file) {
    Double percentage = conversion.percentage();
    return new ConversionView(
        conversion.id().value(),
        file,
        conversion.status().value(),
        percentage == null ? 0 : percentage,
        conversion.hasEnded(),
        conversion.hasFailed() ? String.valueOf(conversion.errorMessage()) : null);
  }
}
