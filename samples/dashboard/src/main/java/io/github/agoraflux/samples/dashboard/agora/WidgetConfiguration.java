package io.github.agoraflux.samples.dashboard.agora;

import io.github.agoraflux.samples.dashboard.DashboardProperties;
import io.github.agoraflux.samples.dashboard.live.Latest;
import io.github.agoraflux.samples.dashboard.live.Widget;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The parts of the page, and how often each looks for news at most. */
@Configuration(proxyBeanMethods = false)
class WidgetConfiguration {

  private final DashboardProperties properties;

  WidgetConfiguration(DashboardProperties properties) {
    this.properties = properties;
  }

  @Bean
  Widget<ChannelWatch.Channels> channels(ChannelWatch watch) {
    return Widget.whole("channels", latest(watch.look(), properties.channels()));
  }

  @Bean
  Widget<List<RecordingView>> recordings(RecordingDesk desk) {
    return Widget.whole("recordings", latest(desk.look(), properties.recordings()));
  }

  @Bean
  Widget<List<ConversionView>> conversions(ConversionDesk desk) {
    return Widget.whole("conversions", latest(desk.look(), properties.conversions()));
  }

  @Bean
  Widget<List<EventFeed.Entry>> events(EventFeed feed) {
    return new Widget<>(
        "events", latest(feed.look(), properties.events()), EventFeed::entriesSince);
  }

  @Bean
  Widget<List<QuotaGauges.Gauge>> quotas(QuotaGauges gauges) {
    return Widget.whole("quotas", latest(gauges.look(), properties.gauges()));
  }

  @Bean
  Widget<HostWatch.Hosts> hosts(HostWatch watch) {
    return Widget.whole("hosts", latest(watch.look(), properties.gauges()));
  }

  private static <T> Latest<T> latest(Mono<T> question, Duration interval) {
    return new Latest<>(question, interval, Schedulers.parallel());
  }
}
