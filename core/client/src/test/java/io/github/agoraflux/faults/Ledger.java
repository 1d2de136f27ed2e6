package io.github.agoraflux.faults;

import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.Authentication;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.product.ProductService;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A product with one operation for each repeatability. It notes for each call, named by its key,
 * how often the server performed it: reading counts as well as writing.
 */
class Ledger {

  private static final String PATH = "/ledger/{key}/";
  private static final String FILLER = "x".repeat(60);

  private final Map<String, Integer> acts = new ConcurrentHashMap<>();

  /** The key, and enough text that half of the answer is no answer. */
  record Entry(String key, String filler) {}

  static Operation<Entry> call(Repeatability repeatability, String key) {
    return template(repeatability).with("key", key);
  }

  static Operation.Template<Entry> template(Repeatability repeatability) {
    String path = PATH + word(repeatability);
    Operation.Declaration named = Operation.named("ledger." + word(repeatability));
    return switch (repeatability) {
      case SAFE -> named.get(path).returns(Entry.class);
      case IDEMPOTENT -> named.put(path).returns(Entry.class);
      case UNSAFE -> named.post(path).ifOutcomeUnknown("read the entry").returns(Entry.class);
      case READ_ONCE -> named.get(path).repeatable(repeatability).returns(Entry.class);
    };
  }

  private static String word(Repeatability repeatability) {
    return switch (repeatability) {
      case SAFE -> "read";
      case IDEMPOTENT -> "replace";
      case UNSAFE -> "add";
      case READ_ONCE -> "take";
    };
  }

  int acts(String key) {
    return acts.getOrDefault(key, 0);
  }

  ProductService service(Account account) {
    return new Service(account, this);
  }

  /** Notes that a call was performed. */
  void note(Repeatability repeatability, String key) {
    acts.merge(key, 1, Integer::sum);
  }

  private Answer act(Repeatability repeatability, Call call) {
    String key = call.variable("key");
    note(repeatability, key);
    return Answer.json(200, "{\"key\":\"" + key + "\",\"filler\":\"" + FILLER + "\"}").acted();
  }

  private record Service(Account account, Ledger ledger) implements ProductService {

    @Override
    public List<Endpoint> endpoints() {
      return List.of(
          endpoint("GET", Repeatability.SAFE),
          endpoint("PUT", Repeatability.IDEMPOTENT),
          endpoint("POST", Repeatability.UNSAFE),
          endpoint("GET", Repeatability.READ_ONCE));
    }

    private Endpoint endpoint(String method, Repeatability repeatability) {
      String word = word(repeatability);
      return Endpoint.of(
          "ledger." + word, method, PATH + word, call -> ledger.act(repeatability, call));
    }

    @Override
    public ErrorBodies errors() {
      return new MessageErrors(Map.of(), "invalid %s", Answer.empty(404));
    }

    @Override
    public Authentication authentication() {
      return account.basic();
    }
  }
}
