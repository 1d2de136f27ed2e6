package io.github.agoraflux.auth.accesstoken;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of service is written and read.
 *
 * @param type the number of the kind
 * @param kind its class
 * @param write writes privileges and fields
 * @param read reads privileges and fields
 * @param <S> the kind of service
 */
record ServiceCodec<S extends Service>(
    int type, Class<S> kind, BiConsumer<S, TokenWriter> write, Function<TokenReader, S> read) {

  private static final List<ServiceCodec<?>> ALL =
      List.of(
          new ServiceCodec<>(
              RtcService.TYPE, RtcService.class, RtcService::write, RtcService::read),
          new ServiceCodec<>(
              RtmService.TYPE, RtmService.class, RtmService::write, RtmService::read),
          new ServiceCodec<>(
              StreamingService.TYPE,
              StreamingService.class,
              StreamingService::write,
              StreamingService::read),
          new ServiceCodec<>(
              FpaService.TYPE, FpaService.class, FpaService::write, FpaService::read),
          new ServiceCodec<>(
              ChatService.TYPE, ChatService.class, ChatService::write, ChatService::read),
          new ServiceCodec<>(
              CdnService.TYPE, CdnService.class, CdnService::write, CdnService::read),
          new ServiceCodec<>(
              EducationService.TYPE,
              EducationService.class,
              EducationService::write,
              EducationService::read),
          new ServiceCodec<>(
              Rtm2Service.TYPE, Rtm2Service.class, Rtm2Service::write, Rtm2Service::read),
          new ServiceCodec<>(
              ConversationalAiService.TYPE,
              ConversationalAiService.class,
              ConversationalAiService::write,
              ConversationalAiService::read),
          new ServiceCodec<>(
              SpeechToTextService.TYPE,
              SpeechToTextService.class,
              SpeechToTextService::write,
              SpeechToTextService::read));

  /** The codec of a service's kind. */
  static ServiceCodec<?> of(Service service) {
    for (ServiceCodec<?> codec : ALL) {
      if (codec.kind.isInstance(service)) {
        return codec;
      }
    }
    throw new IllegalStateException("no codec for " + service.getClass());
  }

  /** The codec of a number, null if this version does not know it. */
  static @Nullable ServiceCodec<?> of(int type) {
    for (ServiceCodec<?> codec : ALL) {
      if (codec.type == type) {
        return codec;
      }
    }
    return null;
  }

  void write(Service service, TokenWriter out) {
    out.u16(type);
    write.accept(kind.cast(service), out);
  }
}
