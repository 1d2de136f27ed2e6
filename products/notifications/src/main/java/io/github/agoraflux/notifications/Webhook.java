package io.github.agoraflux.notifications;

import io.github.agoraflux.json.UnreadableJsonException;
import io.github.agoraflux.value.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Verifies and decodes notifications: a plain function of bytes and headers, for whatever server
 * receives them. Keeps nothing, waits for nothing, and may be used by any number of threads; making
 * one takes types apart, which is nothing for an event loop.
 *
 * <pre>{@code
 * Webhook webhook = Webhook.of(SigningSecret.of(oldSecret), SigningSecret.of(newSecret));
 * Reception reception = webhook.receive(body, request::getHeader);
 * }</pre>
 *
 * <p>Every request needs a signature that one of the secrets makes over its raw bytes; whatever is
 * missing, wrong or in doubt is refused. {@code Agora-Signature-V2} (HMAC-SHA256) alone counts,
 * unless {@link #acceptingSha1} lets {@code Agora-Signature} (HMAC-SHA1) stand in where it is
 * missing. Agora sends both.
 *
 * @see <a
 *     href="https://docs.agora.io/en/video-calling/advanced-features/receive-notifications">Receive
 *     notifications</a>
 */
public final class Webhook {

  /** The largest body that is looked at, in bytes. */
  public static final int LARGEST_BODY = 1024 * 1024;

  private final List<SigningSecret> secrets;
  private final boolean sha1;
  private final NotificationDecoder decoder;

  private Webhook(List<SigningSecret> secrets, boolean sha1, NotificationDecoder decoder) {
    this.secrets = secrets;
    this.sha1 = sha1;
    this.decoder = decoder;
  }

  /**
   * A webhook that trusts some secrets at once: one for each product, and while one is replaced
   * both the old and the new.
   *
   * @param secrets at least one
   * @return the webhook
   * @throws IllegalArgumentException if there is none
   */
  public static Webhook of(SigningSecret... secrets) {
    return of(List.of(secrets));
  }

  /**
   * A webhook that trusts some secrets at once.
   *
   * @param secrets at least one
   * @return the webhook
   * @throws IllegalArgumentException if there is none
   */
  public static Webhook of(List<SigningSecret> secrets) {
    Check.that(!secrets.isEmpty(), "secrets", "not be empty", "empty");
    return new Webhook(List.copyOf(secrets), false, new NotificationDecoder());
  }

  /**
   * The same webhook, which takes the older signature where the newer one is missing.
   *
   * @return a new webhook
   */
  public Webhook acceptingSha1() {
    return new Webhook(secrets, true, decoder);
  }

  /**
   * Verifies and decodes a request.
   *
   * @param body the raw bytes of its body, as they were received
   * @param headers finds a header's value by its name, whatever the case; null if there is none
   * @return the notification, or why it is refused
   */
  public Reception receive(byte[] body, Function<String, @Nullable String> headers) {
    if (body.length > LARGEST_BODY) {
      return new Reception.Refused(Reception.Reason.TOO_LARGE);
    }
    Signature kind = Signature.SHA256;
    String signature = headers.apply(kind.header());
    if (signature == null && sha1) {
      kind = Signature.SHA1;
      signature = headers.apply(kind.header());
    }
    if (signature == null) {
      return new Reception.Refused(Reception.Reason.UNSIGNED);
    }
    return decode(body, signers(kind, body, signature));
  }

  /** The secrets that make a signature. All are tried, so that time does not tell which one did. */
  private List<SigningSecret> signers(Signature kind, byte[] body, String signature) {
    List<SigningSecret> signers = new ArrayList<>();
    for (SigningSecret secret : secrets) {
      if (kind.isMadeBy(secret.secret(), body, signature)) {
        signers.add(secret);
      }
    }
    return signers;
  }

  private Reception decode(byte[] body, List<SigningSecret> signers) {
    if (signers.isEmpty()) {
      return new Reception.Refused(Reception.Reason.FORGED);
    }
    try {
      Notification notification = decoder.decode(body);
      return signers.stream().anyMatch(signer -> signer.maySign(notification.product()))
          ? new Reception.Genuine(notification)
          : new Reception.Refused(Reception.Reason.FORGED);
    } catch (UnreadableJsonException noNotification) {
      return new Reception.Refused(Reception.Reason.UNREADABLE);
    }
  }
}
