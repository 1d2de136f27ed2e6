package io.github.agoraflux.auth;

import io.github.agoraflux.auth.token.TokenSource;
import io.github.agoraflux.auth.whiteboard.WhiteboardRole;
import io.github.agoraflux.auth.whiteboard.WhiteboardScope;
import io.github.agoraflux.auth.whiteboard.WhiteboardTokenIssuer;
import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A token of Interactive Whiteboard in the {@code token} header. A client may have one credential
 * of each scope, and every operation takes the first that it accepts:
 *
 * <pre>{@code
 * AgoraClient.builder()
 *     .credential(WhiteboardCredential.sdk(issuer, WhiteboardRole.ADMIN))
 *     .credential(WhiteboardCredential.tasks(issuer, WhiteboardRole.READER))
 * }</pre>
 *
 * <p>An SDK token is kept and renewed by a {@link TokenSource}. A room or task token is minted for
 * the very room or task that an attempt is about. Prints scope and access key and never a token.
 * Source: <a
 * href="https://docs.agora.io/en/interactive-whiteboard/develop/authentication-workflow">Authentication
 * workflow</a>.
 */
public final class WhiteboardCredential implements Credential {

  /** How long the tokens minted here last. */
  public static final Duration MINTED_LIFETIME = Duration.ofHours(1);

  private static final String HEADER = "token";
  private static final String UUID = "uuid";

  private final WhiteboardScope scope;
  private final String accessKey;
  private final Function<Call, Mono<Secret>> tokens;
  private final @Nullable TokenSource source;

  private WhiteboardCredential(
      WhiteboardScope scope,
      String accessKey,
      Function<Call, Mono<Secret>> tokens,
      @Nullable TokenSource source) {
    this.scope = scope;
    this.accessKey = Check.notBlank("accessKey", accessKey);
    this.tokens = tokens;
    this.source = source;
  }

  /**
   * Tokens that come from anywhere. All calls bear the same one, so a room or task token serves
   * only calls about its room or task.
   *
   * @param scope what the tokens are for
   * @param accessKey whose tokens they are
   * @param source gives the tokens
   * @return the credential
   * @throws IllegalArgumentException if the access key is blank
   */
  public static WhiteboardCredential of(
      WhiteboardScope scope, String accessKey, TokenSource source) {
    return new WhiteboardCredential(
        scope, accessKey, call -> source.token().map(token -> token.text()), source);
  }

  /**
   * SDK tokens that are minted here, for {@link #MINTED_LIFETIME} each.
   *
   * @param issuer mints the tokens
   * @param role what the calls may do
   * @return the credential
   */
  public static WhiteboardCredential sdk(WhiteboardTokenIssuer issuer, WhiteboardRole role) {
    return of(
        WhiteboardScope.SDK,
        issuer.accessKey(),
        TokenSource.minting(() -> issuer.sdk(role, MINTED_LIFETIME)));
  }

  /**
   * Room tokens that are minted here for the room of each attempt.
   *
   * @param issuer mints the tokens
   * @param role what the calls may do
   * @return the credential
   */
  public static WhiteboardCredential rooms(WhiteboardTokenIssuer issuer, WhiteboardRole role) {
    return new WhiteboardCredential(
        WhiteboardScope.ROOM,
        issuer.accessKey(),
        call -> Mono.fromCallable(() -> issuer.room(uuid(call), role, MINTED_LIFETIME).text()),
        null);
  }

  /**
   * Task tokens that are minted here for the conversion of each attempt.
   *
   * @param issuer mints the tokens
   * @param role what the calls may do
   * @return the credential
   */
  public static WhiteboardCredential tasks(WhiteboardTokenIssuer issuer, WhiteboardRole role) {
    return new WhiteboardCredential(
        WhiteboardScope.TASK,
        issuer.accessKey(),
        call -> Mono.fromCallable(() -> issuer.task(uuid(call), role, MINTED_LIFETIME).text()),
        null);
  }

  private static String uuid(Call call) {
    return Check.given(UUID, call.operation().variable(UUID));
  }

  @Override
  public AuthScheme scheme() {
    return switch (scope) {
      case SDK -> AuthScheme.WHITEBOARD_SDK_TOKEN;
      case ROOM -> AuthScheme.WHITEBOARD_ROOM_TOKEN;
      case TASK -> AuthScheme.WHITEBOARD_TASK_TOKEN;
    };
  }

  /**
   * The access key: the account is not known from a token.
   *
   * @return the access key
   */
  @Override
  public String account() {
    return accessKey;
  }

  @Override
  public Mono<Call> sign(Call call) {
    return tokens.apply(call).map(token -> call.header(HEADER, token.reveal()));
  }

  @Override
  public boolean refused(Call call) {
    String token = call.headers().get(HEADER);
    if (source == null || token == null) {
      return false;
    }
    source.refused(Secret.of(token));
    return true;
  }

  @Override
  public String toString() {
    return "WhiteboardCredential[scope=" + scope + ", accessKey=" + accessKey + "]";
  }
}
