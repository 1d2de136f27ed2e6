package io.github.agoraflux.simulator;

import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.Ids;
import io.github.agoraflux.simulator.product.ProductService;
import io.github.agoraflux.simulator.product.Refusal;
import io.github.agoraflux.simulator.product.Router;
import io.github.agoraflux.simulator.product.Router.Route;
import io.github.agoraflux.simulator.product.Router.Target;
import io.github.agoraflux.simulator.server.Conversation;
import io.github.agoraflux.simulator.server.Delivery;
import io.github.agoraflux.simulator.wire.Answer;
import io.github.agoraflux.simulator.wire.Head;
import io.github.agoraflux.simulator.wire.Request;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of a request: find its operation, let faults strike, check it, perform it, write it into
 * the journal, answer.
 */
final class Gateway implements Conversation {

  private static final List<String> REQUEST_ID = List.of("X-Request-ID");

  private final Router router;
  private final Checks checks;
  private final Faults faults;
  private final Scripts scripts;
  private final Journal journal;

  Gateway(Router router, Checks checks, Faults faults, Scripts scripts, Journal journal) {
    this.router = router;
    this.checks = checks;
    this.faults = faults;
    this.scripts = scripts;
    this.journal = journal;
  }

  @Override
  public @Nullable Delivery onHead(Head head) {
    Route route = route(head);
    Fault fault = faults.atHead(head, route.operationId()).orElse(null);
    if (fault == null) {
      return null;
    }
    write(new Request(head, new byte[0]), route, Outcome.unanswered(fault));
    return Delivery.reset();
  }

  @Override
  public Delivery onTooLarge(Head head) {
    Route route = route(head);
    Outcome outcome = Outcome.of(errors(route).of(413));
    write(new Request(head, new byte[0]), route, outcome);
    return outcome.delivery();
  }

  @Override
  public Delivery onRequest(Request request) {
    Route route = route(request.head());
    Outcome outcome = outcome(request, route);
    write(request, route, outcome);
    return outcome.delivery();
  }

  private Outcome outcome(Request request, Route route) {
    Optional<Answer> script = scripts.next(route.operationId());
    if (script.isEmpty()) {
      Optional<Answer> refusal = checks.refusal(request, route);
      if (refusal.isPresent()) {
        return Outcome.of(withRequestId(refusal.orElseThrow(), request, route));
      }
    }
    Fault fault = faults.afterRead(request.head(), route.operationId()).orElse(null);
    if (fault != null && !fault.performs()) {
      return instead(fault, request, route);
    }
    Answer answer =
        script.orElseGet(() -> withRequestId(performed(request, route), request, route));
    if (fault instanceof Fault.Status) {
      return instead(fault, request, route).although(answer);
    }
    return fault == null ? Outcome.of(answer) : Outcome.spoiled(fault, answer);
  }

  private static Outcome instead(Fault fault, Request request, Route route) {
    return Outcome.instead(fault, answer -> withRequestId(answer, request, route), errors(route));
  }

  private static Answer performed(Request request, Route route) {
    Target target = route.target();
    if (target == null) {
      return Checks.GATEWAY.of(404);
    }
    try {
      return target
          .endpoint()
          .handler()
          .handle(new Call(request, route.variables(), target.product().errors()));
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }

  /** Sends the request id back, or makes one; an answer to wrong credentials has none. */
  private static Answer withRequestId(Answer answer, Request request, Route route) {
    if (answer.status() == 401) {
      return answer;
    }
    String given = request.header("X-Request-ID");
    String id = given == null ? Ids.uuid().toString() : given;
    Answer marked = answer;
    for (String name : product(route).map(ProductService::requestIdHeaders).orElse(REQUEST_ID)) {
      marked = marked.header(name, id);
    }
    return marked;
  }

  private static ErrorBodies errors(Route route) {
    return product(route).map(ProductService::errors).orElse(Checks.GATEWAY);
  }

  private static Optional<ProductService> product(Route route) {
    return Optional.ofNullable(route.target()).map(Target::product);
  }

  private Route route(Head head) {
    return router.find(head.method(), head.target().segments());
  }

  private void write(Request request, Route route, Outcome outcome) {
    Head head = request.head();
    journal.record(
        sequence ->
            new RecordedRequest(
                sequence,
                head.at(),
                head.nanoTime(),
                head.host(),
                head.tls(),
                head.method(),
                head.target().rawPath(),
                Redaction.of(head.target().rawQuery()),
                head.target().path(),
                route.variables(),
                Redaction.of(head.target().query()),
                Redaction.of(head.headers()),
                request.bodyText(),
                route.operationId(),
                outcome.status(),
                outcome.acted(),
                outcome.fault()));
  }
}
