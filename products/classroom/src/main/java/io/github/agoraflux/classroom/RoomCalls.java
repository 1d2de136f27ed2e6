package io.github.agoraflux.classroom;

import static io.github.agoraflux.operation.AuthScheme.EDUCATION_TOKEN;
import static io.github.agoraflux.operation.AuthScheme.SIGNALING_TOKEN;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.paging.PageRule;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.value.ServiceRegion;
import reactor.core.publisher.Mono;

/**
 * What all calls about a classroom have in common.
 *
 * @param agora carries them out
 * @param region where the classroom is
 * @param room the classroom
 * @param settings how often to ask for what takes its time
 */
record RoomCalls(AgoraClient agora, ServiceRegion region, RoomId room, ClassroomSettings settings) {

  /** The path of a classroom. */
  static final String ROOM = "/{region}/edu/apps/{appId}/v2/rooms/{roomUuid}";

  static Operation.Declaration named(String verb) {
    return Operation.named("classroom." + verb);
  }

  static Operation.Template<Answers.Done> done(Operation.Template<Void> operation) {
    return answering(operation, Answers.Done.class);
  }

  static <R extends Answers.WithCode> Operation.Template<R> answering(
      Operation.Template<Void> operation, Class<R> answer) {
    return operation
        .accepts(EDUCATION_TOKEN, SIGNALING_TOKEN)
        .returns(answer)
        .judgedBy((status, judged) -> judged.judge());
  }

  /** Carries out a call, whose refusals get exceptions of their own. */
  static <R> Mono<R> execute(AgoraClient agora, Operation<R> operation) {
    return agora.execute(operation).onErrorMap(RejectedException.class, ClassroomErrors::typed);
  }

  /**
   * Whether a call was refused because it has been carried out, in all likelihood by one of its
   * attempts whose outcome was unclear.
   */
  static boolean repeated(Throwable failure, Class<? extends RejectedException> second) {
    return second.isInstance(failure)
        && failure instanceof RejectedException refused
        && refused.hadUnclearAttempt();
  }

  <R> Operation<R> call(Operation.Template<R> operation) {
    return operation.with("roomUuid", room).withDefault("region", region);
  }

  <R> Mono<R> execute(Operation<R> operation) {
    return execute(agora, operation);
  }

  <R, T> PagedFlux<T> list(Operation<R> list, PageRule<R, T> rule) {
    return PagedFlux.of(
        cursor -> execute(rule.ask(list, cursor)).map(answer -> rule.read(answer, cursor)));
  }
}
