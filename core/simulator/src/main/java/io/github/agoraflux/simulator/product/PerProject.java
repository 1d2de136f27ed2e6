package io.github.agoraflux.simulator.product;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What a product keeps of each project, begun when it is first asked for.
 *
 * @param <T> what it keeps
 */
public final class PerProject<T> {

  private final Map<String, T> kept = new ConcurrentHashMap<>();
  private final Supplier<T> begin;

  /**
   * Keeps nothing yet.
   *
   * @param begin what there is of a project at its beginning
   */
  public PerProject(Supplier<T> begin) {
    this.begin = begin;
  }

  /**
   * What is kept of a project.
   *
   * @param appId its App ID
   * @return the same each time
   */
  public T of(String appId) {
    return kept.computeIfAbsent(appId, id -> begin.get());
  }

  /**
   * What is kept of the project that a request is about.
   *
   * @param call the request, with the App ID in its path
   * @return the same each time
   */
  public T of(Call call) {
    return of(call.appId());
  }
}
