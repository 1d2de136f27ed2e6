package io.github.agoraflux.contract;

import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.operation.HostFamily;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares what the products declare with what Agora documents. Where a rate limit depends on what
 * is asked, or Agora's sources print several paths, an operation may be declared once for each
 * case; else once.
 */
final class ContractCheck {

  private static final Map<String, Set<AuthScheme>> SCHEMES =
      Map.of(
          "none", Set.of(AuthScheme.NONE),
          "basic", Set.of(AuthScheme.BASIC),
          "basic-or-hmac", Set.of(AuthScheme.BASIC, AuthScheme.HMAC),
          "basic-or-signaling-token", Set.of(AuthScheme.BASIC, AuthScheme.SIGNALING_TOKEN),
          "signaling-token", Set.of(AuthScheme.EDUCATION_TOKEN, AuthScheme.SIGNALING_TOKEN),
          "basic-or-rtc-token", Set.of(AuthScheme.BASIC, AuthScheme.RTC_TOKEN),
          "whiteboard-sdk-token", Set.of(AuthScheme.WHITEBOARD_SDK_TOKEN),
          "whiteboard-any-token",
              Set.of(AuthScheme.WHITEBOARD_SDK_TOKEN, AuthScheme.WHITEBOARD_ROOM_TOKEN),
          "whiteboard-task-token", Set.of(AuthScheme.WHITEBOARD_TASK_TOKEN));
  private static final Map<String, Repeatability> RETRIES =
      Map.of(
          "safe", Repeatability.SAFE,
          "idempotent", Repeatability.IDEMPOTENT,
          "unsafe-create", Repeatability.UNSAFE);

  private final Contract contract;
  private final List<Declaration> declarations;
  private final List<String> complaints = new ArrayList<>();

  private ContractCheck(Contract contract, List<Declaration> declarations) {
    this.contract = contract;
    this.declarations = declarations;
  }

  /**
   * Compares.
   *
   * @return a line for each place where the two differ, empty if all is well
   */
  static List<String> complaints(Contract contract, List<Declaration> declarations) {
    ContractCheck check = new ContractCheck(contract, declarations);
    declarations.forEach(check::compare);
    check.compareNumbers();
    check.compareProducts();
    return List.copyOf(check.complaints);
  }

  private void compare(Declaration declaration) {
    DocumentedOperation documented = contract.operations().get(declaration.id());
    if (documented == null) {
      complaints.add(declaration.field() + " declares " + declaration.id() + ", which is unknown");
      return;
    }
    Operation.Template<?> template = declaration.template();
    same(declaration, "method", documented.method(), template.method().name());
    comparePath(declaration, documented);
    same(declaration, "hosts", hosts(documented), template.hosts());
    same(declaration, "credentials", schemes(documented), Set.copyOf(template.schemes()));
    same(declaration, "repeatability", repeatability(documented), template.repeatability());
    Set<String> rates = Rates.of(template);
    List<Set<String>> allowed = contract.rates(documented);
    if (!allowed.contains(rates)) {
      same(declaration, "rates", allowed, List.of(rates));
    }
    Set<String> declared = declarations.stream().map(Declaration::id).collect(Collectors.toSet());
    declared.retainAll(documented.countedTogether());
    same(declaration, "counted together", declared, Rates.together(declaration, declarations));
  }

  /** Another path that is documented will do beside the first, but not instead of it. */
  private void comparePath(Declaration declaration, DocumentedOperation documented) {
    boolean other =
        documented.isAlsoAt(declaration.template().path())
            && declarations.stream()
                .filter(it -> it.id().equals(documented.id()))
                .anyMatch(it -> it.template().path().equals(documented.path()));
    if (!other) {
      same(declaration, "path", documented.path(), declaration.template().path());
    }
  }

  private void same(Declaration declaration, String what, Object documented, Object declared) {
    if (!documented.equals(declared)) {
      complaints.add(
          declaration.id() + ": " + what + " " + declared + ", but documented " + documented);
    }
  }

  private static HostFamily hosts(DocumentedOperation documented) {
    return documented.host().equals("api.netless.link") ? HostFamily.NETLESS : HostFamily.AGORA;
  }

  private static Set<AuthScheme> schemes(DocumentedOperation documented) {
    return Objects.requireNonNull(SCHEMES.get(documented.auth()), documented.auth());
  }

  private static Repeatability repeatability(DocumentedOperation documented) {
    return documented.destructiveRead()
        ? Repeatability.READ_ONCE
        : Objects.requireNonNull(RETRIES.get(documented.retry()), documented.retry());
  }

  /** No operation twice, unless each declaration has a path or rates of its own. */
  private void compareNumbers() {
    declarations.stream()
        .collect(Collectors.groupingBy(Declaration::id))
        .forEach(
            (id, same) -> {
              long cases = same.stream().map(ContractCheck::kind).distinct().count();
              if (same.size() > cases) {
                complaints.add(id + " is declared " + same.size() + " times: " + same);
              }
            });
  }

  private static Map.Entry<String, Set<String>> kind(Declaration declaration) {
    Operation.Template<?> template = declaration.template();
    return Map.entry(template.path(), Rates.of(template));
  }

  /** A product that has one of its operations must have them all. */
  private void compareProducts() {
    Set<String> ids = declarations.stream().map(Declaration::id).collect(Collectors.toSet());
    Set<String> products =
        declarations.stream().map(it -> it.template().product()).collect(Collectors.toSet());
    contract.operations().values().stream()
        .filter(it -> products.contains(it.product()) && !ids.contains(it.id()))
        .map(it -> it.id() + " is documented, but not declared")
        .sorted()
        .forEach(complaints::add);
  }
}
