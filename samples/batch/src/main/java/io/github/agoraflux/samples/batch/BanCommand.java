package io.github.agoraflux.samples.batch;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.samples.batch.job.Bans;
import io.github.agoraflux.samples.batch.job.Job;
import java.time.Duration;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Creates a rule for each row. */
@Command(
    name = "ban",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Bans a user for each row. Columns: channel, uid; one of them may be empty. Also minutes,",
      "60 unless given, and privileges, join_channel unless given, with blanks between several."
    })
final class BanCommand extends JobCommand {

  @Option(
      names = "--on-its-way",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = {
        "How long a request may still be on its way when the answer was lost; before that,",
        "that its rule is not there proves nothing. Default: ${DEFAULT-VALUE}."
      })
  private int onItsWay = 30;

  @Override
  String quotaGroup() {
    return "channel-management.create-rule";
  }

  @Override
  Job over(AgoraClient client) {
    return new Bans(
        ChannelManagement.over(client), InstantSource.system(), Duration.ofSeconds(onItsWay));
  }
}
