package io.github.agoraflux.classroom;

import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.value.Check;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The verbs on public resources, as one expression each. */
final class ResourceOperations implements RoomResources {

  private final RoomCalls calls;
  private final ResourceTemplates templates;

  ResourceOperations(RoomCalls calls, ResourceTemplates templates) {
    this.calls = calls;
    this.templates = templates;
  }

  @Override
  public Mono<PublicResource> upload(ResourceId id, ResourceSpec spec) {
    Operation<Answers.Resource> call =
        calls.call(templates.upload()).with("resourceUuid", id.checked("resource")).body(spec);
    return calls.execute(call).flatMapIterable(Answers.Resource::data).next();
  }

  @Override
  public Mono<Void> delete(List<ResourceId> ids) {
    Check.that(!ids.isEmpty(), "resources", "name a resource", ids);
    ids.forEach(id -> id.checked("resources"));
    Bodies.Resources body = new Bodies.Resources(List.copyOf(ids));
    return calls.execute(calls.call(templates.delete()).body(body)).then();
  }

  @Override
  public Flux<PublicResource> list() {
    return calls.execute(calls.call(templates.list())).flatMapIterable(Answers.Resources::data);
  }

  @Override
  public Flux<PublicResource> progress(ResourceId id) {
    return progress(id, calls.settings().conversionPolling().time(calls.agora().time()));
  }

  @Override
  public Flux<PublicResource> progress(ResourceId id, Polling polling) {
    return polling
        .until(
            found(id.checked("resource")), it -> it.filter(PublicResource::isConverting).isEmpty())
        .concatMap(Mono::justOrEmpty, 0);
  }

  private Mono<Optional<PublicResource>> found(ResourceId id) {
    return list()
        .filter(resource -> resource.id().equals(id))
        .next()
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty());
  }
}
