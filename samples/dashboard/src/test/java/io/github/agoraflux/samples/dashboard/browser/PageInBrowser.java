package io.github.agoraflux.samples.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.samples.dashboard.RunningDashboard;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.channels.User;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
@DisplayName("The page in Chromium when something is in its way")
class PageInBrowser {

  private static final String LIVE =
      "document.getElementById('connection').dataset.state === 'live'";

  /** Notes requests and states, and lets a test fail the next request to a path. */
  private static final String FETCH =
      """
      window.sent = [];
      window.states = [];
      window.failing = null;
      window.signals = [];
      const real = window.fetch;
      window.fetch = (path, request = {}) => {
        window.sent.push(path);
        if (window.failing && path.endsWith(window.failing)) {
          window.failing = null;
          window.signals.push(request.signal instanceof AbortSignal);
          return Promise.resolve(new Response('', {status: 500}));
        }
        return real(path, request);
      };
      document.addEventListener('DOMContentLoaded', () => {
        const connection = document.getElementById('connection');
        new MutationObserver(() => window.states.push(connection.dataset.state))
          .observe(connection, {attributes: true, attributeFilter: ['data-state']});
      });
      """;

  /** Lets a test keep all events but the greeting from the page. */
  private static final String DEAF =
      """
      window.deaf = false;
      const listen = EventSource.prototype.addEventListener;
      EventSource.prototype.addEventListener = function(name, take) {
        listen.call(this, name, event => window.deaf && name !== 'hello' || take(event));
      };
      """;

  private static RunningDashboard dashboard;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    dashboard =
        RunningDashboard.start(
            "--dashboard.demo.step=250ms",
            "--dashboard.channels=500ms",
            "--dashboard.events=200ms",
            "--dashboard.beat=2s");
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() throws IOException {
    chromium.close();
    dashboard.close();
  }

  @AfterEach
  void calm() {
    dashboard.agora().faults().clear();
  }

  private static Tab opened(String script) {
    Tab tab = chromium.open(dashboard.at("/").toString(), 1400, 860, script);
    tab.await(LIVE);
    tab.await("document.querySelectorAll('.channel').length >= 5");
    return tab;
  }

  @Test
  @DisplayName("connects anew when a grant is not taken, lest it stands still as if it were live")
  void lostGrant() {
    try (Tab tab = opened(FETCH)) {
      tab.value("window.states.length = 0; window.failing = '/demand'");
      tab.await("window.states.join() === 'lost,live'");
      assertThat(tab.value("window.signals.join()")).as("has a timeout").isEqualTo("true");
      String events = tab.value("document.getElementById('event-list').textContent");
      tab.await("document.getElementById('event-list').textContent !== '" + events + "'");
      assertThat(tab.value("window.states.join()")).isEqualTo("lost,live");
    }
  }

  @Test
  @DisplayName("goes on with the others when a part cannot be drawn")
  void brokenPart() {
    try (Tab tab = opened("")) {
      tab.value("document.getElementById('figure-channels').remove()");
      for (int change = 0; change < 40; change++) {
        String events = tab.value("document.getElementById('event-list').textContent");
        tab.await("document.getElementById('event-list').textContent !== '" + events + "'");
      }
      assertThat(tab.complaints()).anyMatch(told -> told.contains("exceptionThrown"));
    }
  }

  @Test
  @DisplayName("connects anew when it hears nothing of the server any more")
  void silence() {
    try (Tab tab = opened(FETCH + DEAF)) {
      tab.value("window.states.length = 0; window.deaf = true");
      tab.await("window.states.includes('lost')");
      tab.value("window.deaf = false");
      tab.await(LIVE);
    }
  }

  @Test
  @DisplayName("keeps the focus where it is when a list changes around it")
  void focus() {
    try (Tab tab = opened("")) {
      tab.value(
          """
          import('/dom.js').then(({element, keep}) => {
            const list = element('ul', {});
            document.getElementById('main').prepend(list);
            window.blurred = 0;
            window.show = (...names) => keep(list, names, {
              key: name => name,
              create: name => element('li', {}, element('button', {}, name)),
              update: (item, name) => item.firstChild.hidden = name === window.unusable,
            });
            window.button = name =>
              [...list.querySelectorAll('button')].find(each => each.textContent === name);
            list.addEventListener('focusout', () => window.blurred += 1);
            window.show('a', 'b', 'c');
            window.button('b').focus();
          })\
          """);
      String focused = "document.activeElement.textContent";
      assertThat(tab.value(focused)).isEqualTo("b");
      assertThat(tab.value("window.show('b', 'c'), " + focused)).isEqualTo("b");
      assertThat(tab.value("window.blurred")).as("nor was it lost meanwhile").isEqualTo("0");
      assertThat(tab.value("window.show('c', 'b', 'd'), " + focused)).isEqualTo("b");
      assertThat(tab.value("window.unusable = 'c', window.show('c', 'd'), " + focused))
          .isEqualTo("d");
      assertThat(tab.value("window.unusable = 'd', window.show('c', 'd'), " + focused))
          .isEqualTo("c");
    }
  }

  @Test
  @DisplayName("starts one recording, however often the button is pressed meanwhile")
  void pressedTwice() {
    try (Tab tab = opened(FETCH)) {
      dashboard
          .agora()
          .faults()
          .inject("cloud-recording.acquire", Fault.latency(Duration.ofSeconds(3)));
      tab.value("document.getElementById('record').focus()");
      tab.press("Enter");
      tab.await("document.getElementById('record').ariaDisabled === 'true'");
      tab.press("Enter");
      // A list that comes meanwhile does not make it usable again.
      String list = tab.value("document.getElementById('channel-list').textContent");
      tab.await("document.getElementById('channel-list').textContent !== '" + list + "'");
      tab.press("Enter");
      tab.await("document.querySelector('.message.good')?.textContent.includes('Recording of')");
      assertThat(tab.value("window.sent.filter(path => path === '/api/recordings').length"))
          .isEqualTo("1");
      assertThat(tab.value("document.activeElement.id")).isEqualTo("record");
      tab.await("document.getElementById('record').ariaDisabled === null");
    }
  }

  @Test
  @DisplayName("keeps a channel that was chosen when it is shown no more")
  void chosenStays() {
    String chosen = "document.querySelector('.channel[aria-selected=true] .name').textContent";
    dashboard.agora().channels().join("pop-up", User.host(7), User.host(8));
    try (Tab tab = opened("")) {
      tab.await("document.getElementById('tab-pop-up')");
      tab.click("#tab-pop-up");
      dashboard.agora().channels().close("pop-up");
      tab.await("document.getElementById('channel-facts').textContent.includes('any more')");
      assertThat(tab.value(chosen)).isEqualTo("pop-up");
      assertThat(tab.value("document.getElementById('channel-name').textContent"))
          .isEqualTo("pop-up");

      tab.click(".channel:not([aria-selected=true])");
      assertThat(tab.value(chosen)).isNotEqualTo("pop-up");
      tab.await("!document.getElementById('tab-pop-up')");
    }
  }

  @Test
  @DisplayName("tells what went wrong until that is dismissed")
  void badMessagesStay() {
    // Time passes a hundred times as fast for whatever goes away by itself.
    String fast =
        "const later = setTimeout; window.setTimeout = (what, when) => later(what, when / 100);";
    try (Tab tab = opened(FETCH + fast)) {
      tab.value("window.failing = '/api/recordings'");
      tab.click("#record");
      tab.await("document.querySelector('.message.bad')");
      tab.await("document.getElementById('record').ariaDisabled === null");
      tab.click("#record");
      tab.await("document.querySelector('.message.good')");
      tab.await("!document.querySelector('.message.good')");
      assertThat(tab.value("document.querySelectorAll('.message.bad').length")).isEqualTo("1");
      tab.press("Escape");
      tab.await("!document.querySelector('.message')");
    }
  }
}
