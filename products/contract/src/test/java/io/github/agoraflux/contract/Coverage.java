package io.github.agoraflux.contract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How much of the contract the products have. */
final class Coverage {

  private final Contract contract;
  private final Set<String> declared;

  Coverage(Contract contract, List<Declaration> declarations) {
    this.contract = contract;
    this.declared =
        declarations.stream()
            .map(Declaration::id)
            .filter(contract.operations()::containsKey)
            .collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return "contract coverage: %d of %d, postman coverage: %d of %d"
        .formatted(
            declared.size(),
            contract.operations().size(),
            contract.postman().values().stream().filter(declared::contains).count(),
            contract.postman().size());
  }
}
