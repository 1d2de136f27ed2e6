package io.github.agoraflux.samples.dashboard.live;

import io.github.agoraflux.samples.dashboard.DashboardProperties;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The pages that are open. */
@Component
public class PageStreams {

  private static final Duration RETRY = Duration.ofSeconds(1);

  /**
   * The first event of a page.
   *
   * @param stream the name by which the page grants events
   * @param window how many events it may be behind
   * @param beat how often it hears from the server, in ms, even if there is no news
   */
  public record Hello(String stream, int window, long beat) {}

  private final List<Widget<?>> widgets;
  private final Duration beat;
  private final Map<String, PageStream> open = new ConcurrentHashMap<>();

  /**
   * Begins with no page.
   *
   * @param widgets the parts of every page
   * @param properties say how often a page is told that its server lives
   */
  public PageStreams(List<Widget<?>> widgets, DashboardProperties properties) {
    this.widgets = List.copyOf(widgets);
    this.beat = properties.beat();
  }

  /**
   * The events of a page that opens.
   *
   * @return a greeting, then news of all parts as the page grants them, and beats that need not be
   *     granted; never completes
   */
  public Flux<ServerSentEvent<Object>> open() {
    return Flux.using(this::opened, this::events, page -> open.remove(page.id()));
  }

  private PageStream opened() {
    PageStream page = new PageStream(widgets);
    open.put(page.id(), page);
    return page;
  }

  private Flux<ServerSentEvent<Object>> events(PageStream page) {
    Hello hello = new Hello(page.id(), Demand.WINDOW, beat.toMillis());
    return Flux.concat(
        Flux.just(ServerSentEvent.<Object>builder(hello).event("hello").retry(RETRY).build()),
        Flux.merge(1, page.events(), beats()));
  }

  /** A connection that takes nothing more is not filled with beats. */
  private Flux<ServerSentEvent<Object>> beats() {
    ServerSentEvent<Object> alive = ServerSentEvent.<Object>builder(Map.of()).event("beat").build();
    return Flux.interval(beat).onBackpressureDrop().map(number -> alive);
  }

  /**
   * A page has shown so many events and may be sent as many more.
   *
   * @param stream the page's name
   * @param events how many
   * @return whether that page is open
   */
  public boolean grant(String stream, int events) {
    PageStream page = open.get(stream);
    if (page == null) {
      return false;
    }
    page.grant(events);
    return true;
  }

  /**
   * How many pages are open.
   *
   * @return their number
   */
  public int size() {
    return open.size();
  }
}
