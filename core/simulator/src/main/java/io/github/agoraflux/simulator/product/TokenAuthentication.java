package io.github.agoraflux.simulator.product;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A token, in one of the two places where Agora's products look for one: {@code Authorization:
 * agora token=…}, beside which {@code x-agora-uid} may name the user of the token, or the older
 * pair of {@code x-agora-token} and {@code x-agora-uid}.
 */
final class TokenAuthentication implements Authentication {

  /** Decides on a token. */
  @FunctionalInterface
  interface Check {

    /**
     * Whether a token is good.
     *
     * @param token the token
     * @param call the request that carries it
     * @param users who the token has to be made for, by the word of the request; may be none
     */
    boolean accepts(String token, Call call, List<String> users);
  }

  private static final Pattern AGORA =
      Pattern.compile("agora +token=(\\S+)", Pattern.CASE_INSENSITIVE);
  private static final String USER = "x-agora-uid";

  private final Check inAuthorization;
  private final @Nullable Check inOldPair;
  private final @Nullable String userVariable;

  private TokenAuthentication(
      Check inAuthorization, @Nullable Check inOldPair, @Nullable String userVariable) {
    this.inAuthorization = inAuthorization;
    this.inOldPair = inOldPair;
    this.userVariable = userVariable;
  }

  /** A token in the {@code Authorization} header and nowhere else. */
  static TokenAuthentication inAuthorization(Check check) {
    return new TokenAuthentication(check, null, null);
  }

  /** This, with the older pair of headers as well. */
  TokenAuthentication orInOldPair(Check check) {
    return new TokenAuthentication(inAuthorization, check, userVariable);
  }

  /** This, for tokens of the user that a path variable names. */
  TokenAuthentication ofUser(String variable) {
    return new TokenAuthentication(inAuthorization, inOldPair, variable);
  }

  @Override
  public Verdict check(Call call) {
    String authorization = call.request().header("Authorization");
    if (authorization != null) {
      Matcher token = AGORA.matcher(authorization.strip());
      return verdict(token.matches() && inAuthorization.accepts(token.group(1), call, users(call)));
    }
    String token = call.request().header("x-agora-token");
    if (token == null || inOldPair == null) {
      return MISSING;
    }
    boolean pair = call.request().header(USER) != null;
    return verdict(pair && inOldPair.accepts(token, call, users(call)));
  }

  private static Verdict verdict(boolean accepted) {
    return accepted ? ACCEPTED : WRONG;
  }

  private List<String> users(Call call) {
    List<String> users = new ArrayList<>();
    String header = call.request().header(USER);
    if (header != null) {
      users.add(header);
    }
    if (userVariable != null) {
      users.add(call.variable(userVariable));
    }
    return users;
  }
}
