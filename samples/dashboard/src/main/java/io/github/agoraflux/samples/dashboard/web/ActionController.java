package io.github.agoraflux.samples.dashboard.web;

import io.github.agoraflux.samples.dashboard.agora.ChannelWatch;
import io.github.agoraflux.samples.dashboard.agora.ConversionDesk;
import io.github.agoraflux.samples.dashboard.agora.ConversionView;
import io.github.agoraflux.samples.dashboard.agora.RecordingDesk;
import io.github.agoraflux.samples.dashboard.agora.RecordingView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** What the buttons of the page do. */
@RestController
class ActionController {

  /**
   * A recording to start.
   *
   * @param channel of which channel
   */
  record Recording(String channel) {}

  /**
   * A user to keep out.
   *
   * @param channel of which channel
   * @param uid whom
   * @param minutes for how long
   */
  record Ban(String channel, long uid, int minutes) {}

  /**
   * A file to convert.
   *
   * @param resource where it is
   * @param type into what
   */
  record Conversion(String resource, String type) {}

  /**
   * A rule that was made.
   *
   * @param id its id
   */
  record Rule(long id) {}

  private final ChannelWatch channels;
  private final RecordingDesk recordings;
  private final ConversionDesk conversions;

  ActionController(ChannelWatch channels, RecordingDesk recordings, ConversionDesk conversions) {
    this.channels = channels;
    this.recordings = recordings;
    this.conversions = conversions;
  }

  @PostMapping("/api/recordings")
  Mono<RecordingView> record(@RequestBody Recording recording) {
    return recordings.start(recording.channel());
  }

  @DeleteMapping("/api/recordings/{sid}")
  Mono<RecordingView> stop(@PathVariable String sid) {
    return recordings
        .stop(sid)
        .switchIfEmpty(
            Mono.error(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such recording")));
  }

  @PostMapping("/api/bans")
  Mono<Rule> ban(@RequestBody Ban ban) {
    return channels.ban(ban.channel(), ban.uid(), ban.minutes()).map(Rule::new);
  }

  @PostMapping("/api/conversions")
  Mono<ConversionView> convert(@RequestBody Conversion conversion) {
    return conversions.start(conversion.resource(), conversion.type());
  }
}
