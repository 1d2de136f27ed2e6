package io.github.agoraflux.auth.accesstoken;

import io.github.agoraflux.value.AppId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The signed part of a token. */
record AccessTokenContent(
    AppId appId,
    Instant issuedAt,
    Duration lifetime,
    int salt,
    List<Service> services,
    boolean hasUnknownServices) {

  static AccessTokenContent of(
      AppId appId, Instant issuedAt, Duration lifetime, int salt, List<Service> services) {
    List<Service> ordered = new ArrayList<>(services);
    ordered.sort(Comparator.comparingInt(service -> ServiceCodec.of(service).type()));
    return new AccessTokenContent(appId, issuedAt, lifetime, salt, List.copyOf(ordered), false);
  }

  byte[] toBytes() {
    TokenWriter out =
        new TokenWriter()
            .text(appId.value())
            .u32(issuedAt.getEpochSecond())
            .u32(lifetime.toSeconds())
            .u32(salt)
            .count("services", services.size());
    services.forEach(service -> ServiceCodec.of(service).write(service, out));
    return out.toBytes();
  }

  static AccessTokenContent read(TokenReader in) {
    AppId appId = AppId.of(in.text());
    Instant issuedAt = Instant.ofEpochSecond(in.u32());
    Duration lifetime = Duration.ofSeconds(in.u32());
    int salt = (int) in.u32();
    int count = in.u16();
    List<Service> services = new ArrayList<>();
    while (services.size() < count) {
      ServiceCodec<?> codec = ServiceCodec.of(in.u16());
      if (codec == null) {
        return new AccessTokenContent(appId, issuedAt, lifetime, salt, List.copyOf(services), true);
      }
      services.add(codec.read().apply(in));
    }
    if (in.hasMore()) {
      throw new IllegalArgumentException("token must end after its services, but does not");
    }
    return new AccessTokenContent(appId, issuedAt, lifetime, salt, List.copyOf(services), false);
  }
}
