package io.github.agoraflux.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.agoraflux.simulator.notifications.Signatures;
import io.github.agoraflux.value.Secret;
import java.util.HashMap;
import java.util.Map;

/** A request as Agora makes it, or nearly so. */
final class Signed {

  static final String SECRET = "s3cret-of-webhooks";
  static final String V1 = "Agora-Signature";
  static final String V2 = "Agora-Signature-V2";
  static final Webhook WEBHOOK = Webhook.of(SigningSecret.of(Secret.of(SECRET)));

  private final byte[] body;
  private final Map<String, String> headers;

  Signed(byte[] body, Map<String, String> headers) {
    this.body = body;
    this.headers = headers;
  }

  byte[] body() {
    return body;
  }

  Map<String, String> headers() {
    return headers;
  }

  static Signed of(String body) {
    return of(SECRET, body);
  }

  static Signed of(String secret, String body) {
    byte[] bytes = body.getBytes(UTF_8);
    return new Signed(
        bytes, Map.of(V1, Signatures.sha1(secret, bytes), V2, Signatures.sha256(secret, bytes)));
  }

  Signed without(String header) {
    Map<String, String> fewer = new HashMap<>(headers);
    fewer.remove(header);
    return new Signed(body, fewer);
  }

  Signed with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Signed(body, more);
  }

  Reception at(Webhook webhook) {
    return webhook.receive(body, headers::get);
  }

  static String notification(int product, int type, String payload) {
    return """
    {"noticeId":"2000001428:4330:107","productId":%d,"eventType":%d,
     "notifyMs":1611566412672,"payload":%s}\
    """
        .formatted(product, type, payload);
  }
}
