package io.github.agoraflux.simulator.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the endpoint of a request. Fixed text in a path wins over a variable. */
public final class Router {

  /**
   * An endpoint and the product it belongs to.
   *
   * @param product the product
   * @param endpoint the endpoint
   */
  public record Target(ProductService product, Endpoint endpoint) {}

  /**
   * What was found.
   *
   * @param target the endpoint, or null if there is none for this path and method
   * @param variables the path variables
   * @param methods the methods that the path has, whether or not the request's is among them
   */
  public record Route(@Nullable Target target, Map<String, String> variables, Set<String> methods) {

    /**
     * The name of the operation.
     *
     * @return its id, or null if no endpoint was found
     */
    public @Nullable String operationId() {
      return target == null ? null : target.endpoint().operationId();
    }
  }

  private record Entry(PathTemplate path, Target target) {}

  private final List<Entry> entries;

  /**
   * Knows the endpoints of some products.
   *
   * @param products the products; of a path and method that come twice the first counts
   * @throws IllegalArgumentException if two endpoints have the same operation id
   */
  public Router(List<? extends ProductService> products) {
    List<Entry> all = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (ProductService product : products) {
      for (Endpoint endpoint : product.endpoints()) {
        if (!ids.add(endpoint.operationId())) {
          throw new IllegalArgumentException(
              "operation id must be unique: " + endpoint.operationId());
        }
        endpoint.paths().forEach(path -> all.add(new Entry(path, new Target(product, endpoint))));
      }
    }
    all.sort(Comparator.comparing(Entry::path));
    this.entries = List.copyOf(all);
  }

  /**
   * Finds an endpoint.
   *
   * @param method the method of the request
   * @param path the decoded segments of its path
   * @return what was found
   */
  public Route find(String method, List<String> path) {
    Set<String> methods = new TreeSet<>();
    for (Entry entry : entries) {
      Map<String, String> variables = entry.path().match(path).orElse(null);
      if (variables != null) {
        Target target = entry.target();
        if (target.endpoint().method().equals(method)) {
          return new Route(target, variables, Set.of(method));
        }
        methods.add(target.endpoint().method());
      }
    }
    return new Route(null, Map.of(), methods);
  }

  /**
   * The names of all operations.
   *
   * @return their ids, sorted
   */
  public Set<String> operationIds() {
    Set<String> ids = new TreeSet<>();
    entries.forEach(entry -> ids.add(entry.target().endpoint().operationId()));
    return ids;
  }
}
