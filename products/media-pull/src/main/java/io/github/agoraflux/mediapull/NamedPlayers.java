package io.github.agoraflux.mediapull;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.polling.Polling;
import java.time.Duration;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the player of a name where a create did not tell it; never creates one. */
final class NamedPlayers {

  private final Flux<Player> list;
  private final Polling lookup;

  NamedPlayers(Flux<Player> list, Polling lookup) {
    this.list = list;
    this.lookup = lookup;
  }

  /** The player that has the name already; the refusal names it, or the list does. */
  Mono<PlayerStatus> holder(String name, RejectedException.Conflict taken) {
    String id = taken.resourceId();
    return id == null
        ? find(name, lookup.startingAfter(Duration.ZERO), taken)
        : Mono.just(PlayerStatus.of(PlayerId.of(id)));
  }

  /** The player that a create made whose answer was lost, once the list shows it. */
  Mono<PlayerStatus> survivor(String name, OutcomeUnknownException lost) {
    return find(name, lookup, lost);
  }

  /**
   * What the caller has to see is why anybody looked; that nothing was found only comes with it.
   */
  private Mono<PlayerStatus> find(String name, Polling when, AgoraException reason) {
    Mono<Player> question = list.filter(player -> name.equals(player.name())).next();
    return when.until(question, found -> true)
        .next()
        .map(Player::status)
        .onErrorResume(nothing -> Mono.error(Exceptions.addSuppressed(reason, nothing)));
  }
}
