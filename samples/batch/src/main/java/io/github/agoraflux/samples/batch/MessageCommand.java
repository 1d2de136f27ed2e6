package io.github.agoraflux.samples.batch;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.samples.batch.job.Job;
import io.github.agoraflux.samples.batch.job.Messages;
import io.github.agoraflux.signaling.Signaling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends a message for each row. */
@Command(
    name = "message",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Sends a Signaling message for each row. Columns: to, text. One whose receiver is offline",
      "is reported, and kept for nobody."
    })
final class MessageCommand extends JobCommand {

  @Option(
      names = "--from",
      paramLabel = "USER",
      defaultValue = "server",
      description = "Who sends them. Default: ${DEFAULT-VALUE}.")
  private String from = "server";

  @Override
  String quotaGroup() {
    return "signaling.messages";
  }

  @Override
  Job over(AgoraClient client) {
    return new Messages(Signaling.over(client), from);
  }
}
