package io.github.agoraflux.whiteboard;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Specs;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The file conversion of Interactive Whiteboard as it was before 2022, for projects that still use
 * it; Agora deprecates it in favour of {@link Whiteboard#convert}. An interface of verbs, so that
 * it can be mocked or decorated.
 *
 * <p>Nothing is sent before a subscription, and every subscription is a call of its own. Bad
 * arguments are refused with {@link IllegalArgumentException} before anything is sent. Tokens, data
 * center, failures and the quota are those of {@link Whiteboard}, except that these conversions
 * have no error codes.
 *
 * <p>Source: <a
 * href="https://docs.agora.io/en/interactive-whiteboard/reference/whiteboard-api/file-conversion-deprecated">File
 * conversion (deprecated)</a>.
 */
public interface LegacyConversions {

  /**
   * The old conversions in a data center.
   *
   * @param agora the client to call through
   * @param dataCenter where conversions are
   * @return a face without state of its own
   * @throws IllegalArgumentException if the data center is blank
   */
  static LegacyConversions over(AgoraClient agora, DataCenter dataCenter) {
    return over(agora, dataCenter, settings -> {});
  }

  /**
   * The old conversions in a data center.
   *
   * @param agora the client to call through
   * @param dataCenter where conversions are
   * @param settings sets what shall not be as by default
   * @return a face without state of its own
   * @throws IllegalArgumentException if the data center is blank
   */
  static LegacyConversions over(
      AgoraClient agora, DataCenter dataCenter, Consumer<WhiteboardSettingsBuilder> settings) {
    return new LegacyConversionOperations(agora, dataCenter, WhiteboardSettings.of(settings));
  }

  /**
   * Converts a file: starts the conversion and asks for its progress by {@link
   * WhiteboardSettings#conversionPolling()} until it has ended. Agora has no way to cancel it, so
   * it goes on if the subscriber cancels. Every subscription is a conversion of its own, which
   * Agora bills.
   *
   * @param spec which file, and into what
   * @return every answer, the finished conversion last; fails with {@link
   *     ConversionFailedException} if it has failed
   */
  Flux<LegacyConversion> convert(LegacyConversionSpec spec);

  /**
   * Converts a file.
   *
   * @param spec fills in which file, and into what
   * @return every answer, the finished conversion last
   * @see #convert(LegacyConversionSpec)
   */
  default Flux<LegacyConversion> convert(Consumer<LegacyConversionSpecBuilder> spec) {
    return Specs.filled(LegacyConversionSpec::builder, spec, LegacyConversionSpecBuilder::build)
        .flatMapMany(this::convert);
  }

  /**
   * Puts a conversion into the queue. Never repeated once sent; Agora has no list to look for it
   * in, so one whose answer was lost goes on unseen.
   *
   * @param spec which file, and into what
   * @return the conversion
   */
  Mono<StartedConversion> start(LegacyConversionSpec spec);

  /**
   * Puts a conversion into the queue.
   *
   * @param spec fills in which file, and into what
   * @return the conversion
   * @see #start(LegacyConversionSpec)
   */
  default Mono<StartedConversion> start(Consumer<LegacyConversionSpecBuilder> spec) {
    return Specs.filled(LegacyConversionSpec::builder, spec, LegacyConversionSpecBuilder::build)
        .flatMap(this::start);
  }

  /**
   * How far a conversion is. Safe to repeat. Takes its task token.
   *
   * @param id the conversion
   * @param type what the file is converted into, as it was started
   * @return the conversion, also if it has failed; fails with {@code NotFound} if there is none
   */
  Mono<LegacyConversion> conversion(ConversionId id, ConversionType type);
}
