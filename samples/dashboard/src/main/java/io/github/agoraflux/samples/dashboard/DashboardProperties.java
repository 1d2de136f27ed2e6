package io.github.agoraflux.samples.dashboard;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the dashboard looks at Agora, and who may look at the dashboard.
 *
 * @param channels the shortest wait between two looks at the channels
 * @param recordings the same for recordings, of which each is asked for much less often: see {@link
 *     io.github.agoraflux.samples.dashboard.agora.RecordingDesk#look}
 * @param conversions the same for conversions
 * @param events the same for the queues of events
 * @param gauges the same for what is counted in this process
 * @param drainEvents whether the queues of events are emptied. Each event is told once, so whoever
 *     else reads them misses what the dashboard has read; never set it for an application's own
 * @param beat how often a page is told that its server lives, more than 0
 * @param hosts the names that browsers may call this server by; any other is refused, lest a page
 *     from elsewhere reaches it under a name of its own
 */
@ConfigurationProperties("dashboard")
public record DashboardProperties(
    @DefaultValue("2s") Duration channels,
    @DefaultValue("2s") Duration recordings,
    @DefaultValue("1s") Duration conversions,
    @DefaultValue("1s") Duration events,
    @DefaultValue("1s") Duration gauges,
    @DefaultValue("false") boolean drainEvents,
    @DefaultValue("15s") Duration beat,
    @DefaultValue({"localhost", "127.0.0.1", "[::1]"}) Set<String> hosts) {}
