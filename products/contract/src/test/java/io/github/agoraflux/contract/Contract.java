package io.github.agoraflux.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * All operations that Agora documents.
 *
 * @param operations by their ids
 * @param postman the items of Agora's Postman collection, each with the id of its operation
 */
record Contract(Map<String, DocumentedOperation> operations, Map<String, String> postman) {

  private static final JsonMapper JSON = new JsonMapper();

  static Contract documented() {
    return of(
        read("operations.json", new TypeReference<>() {}),
        read("postman.json", new TypeReference<>() {}));
  }

  static Contract of(List<DocumentedOperation> operations, Map<String, String> postman) {
    return new Contract(
        operations.stream().collect(Collectors.toMap(DocumentedOperation::id, Function.identity())),
        postman);
  }

  /** The rates of an operation that hold at once, documented or else assumed. */
  List<Set<String>> rates(DocumentedOperation operation) {
    String assumed = operation.limitedAs();
    return assumed == null
        ? operation.rates()
        : Objects.requireNonNull(operations.get(assumed), assumed).rates();
  }

  private static <T> T read(String file, TypeReference<T> type) {
    try (InputStream json = Contract.class.getResourceAsStream("/contract/" + file)) {
      return JSON.readValue(Objects.requireNonNull(json), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
