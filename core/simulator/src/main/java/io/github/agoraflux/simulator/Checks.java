package io.github.agoraflux.simulator;

import io.github.agoraflux.simulator.limit.Draw;
import io.github.agoraflux.simulator.limit.RateLimits;
import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.Authentication.Verdict;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.product.ProductService;
import io.github.agoraflux.simulator.product.Router.Route;
import io.github.agoraflux.simulator.product.Router.Target;
import io.github.agoraflux.simulator.wire.Answer;
import io.github.agoraflux.simulator.wire.Request;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a gateway checks before an operation sees a request, in its order. */
final class Checks {

  /** The errors of the gateway itself, for requests that belong to no product. */
  static final ErrorBodies GATEWAY =
      new MessageErrors(
          Map.of(
              400, "Bad request",
              404, "The requested resource could not be found",
              405, "Method not allowed",
              413, "Request body too large",
              429, "Too many requests"),
          "invalid %s",
          MessageErrors.message(400, "invalid appid"));

  private static final Duration ALMOST_A_SECOND = Duration.ofSeconds(1).minusNanos(1);

  private final Account account;
  private final RateLimitPolicy policy;
  private final RateLimits limits = new RateLimits();

  Checks(Account account, RateLimitPolicy policy) {
    this.account = account;
    this.policy = policy;
  }

  /** The answer to a request that may not pass, or nothing if it may. */
  Optional<Answer> refusal(Request request, Route route) {
    if (!request.head().target().isWellFormed()) {
      return Optional.of(GATEWAY.invalid("request target"));
    }
    Target target = route.target();
    if (target == null) {
      return Optional.of(notFound(route));
    }
    Call call = new Call(request, route.variables(), target.product().errors());
    return unauthorized(target, call)
        .or(() -> unknownApp(call))
        .or(() -> tooMany(target.endpoint(), call))
        .or(() -> notJson(target.product(), call));
  }

  private static Answer notFound(Route route) {
    return route.methods().isEmpty()
        ? GATEWAY.of(404)
        : GATEWAY.of(405).header("Allow", String.join(", ", route.methods()));
  }

  private static Optional<Answer> unauthorized(Target target, Call call) {
    Verdict verdict =
        target.endpoint().authentication(target.product().authentication()).check(call);
    if (verdict instanceof Verdict.Refused refused) {
      return Optional.of(call.errors().of(refused.status(), refused.message()));
    }
    if (verdict instanceof Verdict.Missing) {
      return Optional.of(call.errors().missingCredentials());
    }
    return verdict instanceof Verdict.Wrong ? Optional.of(call.errors().of(401)) : Optional.empty();
  }

  private Optional<Answer> unknownApp(Call call) {
    return Optional.ofNullable(call.variables().get("appId"))
        .filter(appId -> !account.owns(appId))
        .map(appId -> call.errors().unknownApp());
  }

  private Optional<Answer> tooMany(Endpoint endpoint, Call call) {
    if (!policy.enforced()) {
      return Optional.empty();
    }
    List<Draw> draws =
        endpoint.quotas().stream()
            .flatMap(quota -> quota.draw(endpoint.operationId(), call).stream())
            .map(policy::adjusted)
            .toList();
    Duration wait = limits.admit(draws, call.request().head().nanoTime());
    if (wait.isZero()) {
      return Optional.empty();
    }
    Answer answer = call.errors().of(429);
    return Optional.of(
        policy.sendsRetryAfter()
            ? answer.header("Retry-After", Long.toString(wait.plus(ALMOST_A_SECOND).toSeconds()))
            : answer);
  }

  private static Optional<Answer> notJson(ProductService product, Call call) {
    String type = call.request().header("Content-Type");
    boolean json =
        type != null && type.toLowerCase(Locale.ROOT).strip().startsWith("application/json");
    return product.insistsOnJson() && call.request().hasBody() && !json
        ? Optional.of(call.errors().of(415))
        : Optional.empty();
  }
}
