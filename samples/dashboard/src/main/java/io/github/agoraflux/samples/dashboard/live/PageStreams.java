package io.github.agoraflux.samples.dashboard.live;

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
   */
  public record Hello(String stream, int window) {}

  private final List<Widget<?>> widgets;
  private final Map<String, PageStream> open = new ConcurrentHashMap<>();

  /**
   * Begins with no page.
   *
   * @param widgets the parts of every page
   */
  public PageStreams(List<Widget<?>> widgets) {
    this.widgets = List.copyOf(widgets);
  }

  /**
   * The events of a page that opens.
   *
   * @return a greeting, then news of all parts as the page grants them; never completes
   */
  public Flux<ServerSentEvent<Object>> open() {
    return Flux.using(this::opened, PageStreams::events, page -> open.remove(page.id()));
  }

  private PageStream opened() {
    PageStream page = new PageStream(widgets);
    open.put(page.id(), page);
    return page;
  }

  private static Flux<ServerSentEvent<Object>> events(PageStream page) {
    Hello hello = new Hello(page.id(), Demand.WINDOW);
    return Flux.concat(
        Flux.just(ServerSentEvent.<Object>builder(hello).event("hello").retry(RETRY).build()),
        page.events());
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
