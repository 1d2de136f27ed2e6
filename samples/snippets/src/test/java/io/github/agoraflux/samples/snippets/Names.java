package io.github.agoraflux.samples.snippets;

import io.github.agoraflux.channelmanagement.Channel;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

// snippet: spring-controller
@RestController
class Names {
  private final ChannelManagement channels;

  Names(ChannelManagement channels) { this.channels = channels; }

  @GetMapping("/names")
  Flux<String> names() { return channels.channels().map(Channel::name); }
}
// end
