package io.github.agoraflux.classroom;

import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.polling.Polling;
import java.util.List;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The files that everybody in a classroom can open. Agora's present pages have them no more; {@link
 * ResourcePath} says where they are asked for.
 */
public interface RoomResources {

  /**
   * Adds one, or changes it. Idempotent. A conversion goes on after the answer: {@link #progress}
   * tells how far it has come, and so do events of {@link EventType#RESOURCES}.
   *
   * @param id its id
   * @param spec what it is
   * @return the resource
   */
  Mono<PublicResource> upload(ResourceId id, ResourceSpec spec);

  /**
   * Adds one, or changes it.
   *
   * @param id its id
   * @param spec fills in what it is
   * @return the resource
   * @see #upload(ResourceId, ResourceSpec)
   */
  default Mono<PublicResource> upload(ResourceId id, Consumer<ResourceSpecBuilder> spec) {
    return Specs.filled(ResourceSpec::builder, spec, ResourceSpecBuilder::build)
        .flatMap(built -> upload(id, built));
  }

  /**
   * Deletes some. Idempotent.
   *
   * @param ids their ids, at least one
   * @return completes empty when Agora has taken it
   */
  Mono<Void> delete(List<ResourceId> ids);

  /**
   * All of them. Safe to repeat. Agora gives them all at once.
   *
   * @return the resources; completes after the last
   */
  Flux<PublicResource> list();

  /**
   * How far the conversion of one has come, asked for by {@link
   * ClassroomSettings#conversionPolling()}.
   *
   * @param id its id
   * @return every answer; see {@link #progress(ResourceId, Polling)}
   */
  Flux<PublicResource> progress(ResourceId id);

  /**
   * How far the conversion of one has come, asked for as often as one likes. Safe to repeat. Agora
   * does not say what becomes of a conversion that fails: give the polling a deadline.
   *
   * @param id its id
   * @param polling when to ask
   * @return every answer; completes after one that is not being converted (any more), and when
   *     there is no such resource (any more)
   */
  Flux<PublicResource> progress(ResourceId id, Polling polling);
}
