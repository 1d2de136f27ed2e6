package io.github.agoraflux.samples.batch.job;

import io.github.agoraflux.samples.batch.checkpoint.Outcome;
import io.github.agoraflux.samples.batch.csv.Row;
import io.github.agoraflux.signaling.PeerMessage;
import io.github.agoraflux.signaling.Receipt;
import io.github.agoraflux.signaling.Signaling;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Sends a message to a user who is online. Nobody can look up whether one arrived, so what is
 * unclear stays so, and is not sent again.
 */
public final class Messages implements Job {

  private final Signaling signaling;
  private final String sender;

  public Messages(Signaling signaling, String sender) {
    this.signaling = signaling;
    this.sender = sender;
  }

  @Override
  public String description() {
    return "message from " + sender;
  }

  @Override
  public Set<String> columns() {
    return Set.of("to", "text");
  }

  @Override
  public Mono<Outcome> perform(Row row) {
    return Mono.fromSupplier(() -> PeerMessage.of(sender, row.required("to"), row.required("text")))
        .flatMap(signaling::send)
        .map(Messages::outcome);
  }

  /** That Agora has taken a message does not say that somebody was there to get it. */
  private static Outcome outcome(Receipt receipt) {
    return receipt.isOffline()
        ? Outcome.failed(
            "the receiver was offline; not delivered",
            "put it into another file when the receiver is online")
        : Outcome.done(receipt.outcome().value());
  }
}
