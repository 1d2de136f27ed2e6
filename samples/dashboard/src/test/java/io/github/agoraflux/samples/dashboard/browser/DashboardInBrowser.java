package io.github.agoraflux.samples.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.samples.dashboard.RunningDashboard;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
@DisplayName("The page in Chromium")
class DashboardInBrowser {

  private static final String LIVE =
      "document.getElementById('connection').dataset.state === 'live'";
  private static final String CHANNELS = "document.querySelectorAll('.channel').length >= 5";
  private static final String SELECTED =
      "document.querySelector('.channel[aria-selected=true] .name').textContent";

  private static RunningDashboard dashboard;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    dashboard = RunningDashboard.start("--dashboard.demo.step=250ms");
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() throws IOException {
    chromium.close();
    dashboard.close();
  }

  private static Tab opened(int width, int height) {
    Tab tab = chromium.open(dashboard.at("/").toString(), width, height);
    tab.await(LIVE);
    tab.await(CHANNELS);
    // The demo's buttons are offered once the server has said that there is one; the page moves
    // then.
    tab.await("!document.getElementById('demo').hidden");
    return tab;
  }

  @Test
  @DisplayName("loads, and shows what moves without being told to")
  void loadsAndUpdates() {
    try (Tab tab = opened(1400, 860)) {
      tab.await("document.querySelectorAll('.recording').length > 0");
      tab.await("document.querySelectorAll('.conversion progress').length > 0");
      tab.await("document.querySelectorAll('.quota').length > 2");
      assertThat(tab.await("document.getElementById('serving').textContent")).isNotEmpty();
      tab.await("document.getElementById('serving').textContent === 'api.agora.io'");
      String newest = tab.value("document.querySelector('#event-list').textContent");
      tab.await("document.querySelector('#event-list').textContent !== " + quoted(newest));
      tab.await("document.querySelector('.recording[data-state=recording]')!==null");
      tab.await(
          "[...document.querySelectorAll('.conversion progress')]"
              + ".some(bar => bar.value > 10 && bar.value < 100)");
      // A while later there is a bit of everything to be seen.
      tab.await("document.querySelector('.conversion[data-state=done]')!==null");
      tab.await("document.querySelectorAll('.message').length === 0");
      tab.screenshot("desktop-light");
      tab.colours("dark");
      tab.screenshot("desktop-dark");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
  }

  @Test
  @DisplayName("is used with the keyboard alone")
  void keyboard() {
    try (Tab tab = opened(1400, 860)) {
      tab.press("Tab");
      assertThat(tab.value("document.activeElement.className")).isEqualTo("skip");
      tab.press("Enter");
      tab.await("document.activeElement.id === 'main'");

      tab.value("document.querySelector('.channel[aria-selected=true]').focus()");
      tab.press("Home");
      String first = tab.value(SELECTED);
      tab.press("ArrowDown");
      String second = tab.value(SELECTED);
      assertThat(second).isNotEqualTo(first);
      assertThat(tab.value("document.activeElement.querySelector('.name').textContent"))
          .isEqualTo(second);
      tab.press("ArrowUp");
      assertThat(tab.value(SELECTED)).isEqualTo(first);
      String list = tab.value("document.getElementById('channel-list').textContent");
      tab.await("document.getElementById('channel-list').textContent !== " + quoted(list));
      assertThat(tab.value("document.activeElement.querySelector('.name').textContent"))
          .isEqualTo(first);

      tab.value("document.getElementById('record').focus()");
      tab.press("Enter");
      tab.await("document.querySelector('.message.good')?.textContent.includes('Recording of')");
      assertThat(tab.value("document.activeElement.id")).isEqualTo("record");
      tab.press("Escape");
      tab.await("document.querySelectorAll('.message').length === 0");
    }
  }

  @Test
  @DisplayName("starts and stops a recording, removes a user and converts a file")
  void actions() {
    try (Tab tab = opened(1400, 860)) {
      tab.click("#record");
      tab.await("document.querySelector('.recording[data-state=recording] button')!==null");
      tab.click(".recording[data-state=recording] button");
      tab.await("document.querySelector('.recording[data-state=uploaded]')!==null");

      String user = tab.value("document.querySelector('.user:last-child button').ariaLabel");
      tab.click(".user:last-child button");
      tab.await("document.getElementById('messages').textContent.includes('is kept out')");
      tab.await("!document.querySelector('.user button[aria-label=\"" + user + "\"]')");

      tab.click("#convert");
      tab.await("document.querySelector('dialog[open]')!==null");
      tab.value("document.getElementById('file').value='https://files.example.com/mine.pptx'");
      tab.click("dialog button.primary");
      tab.await("document.getElementById('conversion-list').textContent.includes('mine.pptx')");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  @DisplayName("shows an error as it is, and that it is over")
  void errors() {
    try (Tab tab = opened(1400, 860)) {
      tab.click("[data-disturbance=SERVER_ERRORS]");
      String problem =
          tab.await(
              "!document.querySelector('#channels .problem').hidden"
                  + " && document.querySelector('#channels .problem').textContent");
      assertThat(problem)
          .contains("ServerException")
          .contains("channel-management.list-channels")
          .contains("HTTP 503")
          .contains("tried again");
      tab.screenshot("error");
      tab.await("document.querySelector('#channels .problem').hidden");
    }
  }

  @Test
  @DisplayName("shows which region stands in when the primary host fails")
  void failover() {
    try (Tab tab = opened(1400, 860)) {
      tab.click("[data-disturbance=OUTAGE]");
      tab.await("document.getElementById('serving').textContent === 'api-eu-west-1.agora.io'");
      tab.screenshot("failover");
      tab.click("[data-disturbance=CALM]");
      tab.await("document.getElementById('serving').textContent === 'api.agora.io'");
    }
  }

  @Test
  @DisplayName("survives the server's restart")
  void restart() {
    RunningDashboard first = RunningDashboard.start("--dashboard.demo.step=250ms");
    int port = first.port();
    try (Tab tab = chromium.open(first.at("/").toString(), 1400, 860)) {
      tab.await(LIVE);
      tab.await(CHANNELS);
      first.close();
      tab.await("document.getElementById('connection').dataset.state === 'lost'");
      tab.await("!document.getElementById('lost').hidden");
      tab.screenshot("offline");
      String before = tab.value("document.getElementById('event-list').textContent");

      try (RunningDashboard second =
          RunningDashboard.startAt(port, "--dashboard.demo.step=250ms")) {
        tab.await(LIVE);
        tab.await("document.getElementById('lost').hidden");
        tab.await("document.getElementById('event-list').textContent !== " + quoted(before));
        tab.await("document.querySelectorAll('.recording').length > 0");
        assertThat(second.agora().journal().count("channel-management.list-channels")).isPositive();
      }
    }
  }

  @Test
  @DisplayName("fits narrow screens")
  void narrow() {
    try (Tab tab = opened(320, 640)) {
      assertThat(tab.value("document.documentElement.scrollWidth <= 320")).isEqualTo("true");
      assertThat(
              tab.value(
                  "[...document.querySelectorAll('main *, header *')].filter(one =>"
                      + " one.getBoundingClientRect().right > 321"
                      + " && !one.closest('.unseen')).map(one => one.className).join()"))
          .isEmpty();
      assertThat(tab.value("getComputedStyle(document.querySelector('.sections')).display"))
          .isEqualTo("flex");
      assertThat(tab.value("document.getElementById('region').checkVisibility()"))
          .isEqualTo("true");
      tab.await("document.querySelectorAll('.conversion').length > 0");
      tab.size(390, 844);
      tab.screenshot("narrow-light");
      tab.colours("dark");
      tab.screenshot("narrow-dark");
      tab.value("document.getElementById('recordings').scrollIntoView()");
      tab.screenshot("narrow-dark-lists");
    }
  }

  @Test
  @DisplayName("has a page of what Prometheus reads")
  void metrics() {
    try (Tab page = opened(1400, 860);
        Tab tab = chromium.open(dashboard.at("/metrics.html").toString(), 1400, 860)) {
      String count =
          tab.await(
              "[...document.querySelectorAll('#calls tr')].find(row =>"
                  + " row.textContent.startsWith('channel-management.list-channelssuccess200'))"
                  + ".children[3].textContent");
      assertThat(Integer.parseInt(count.replace(",", ""))).isPositive();
      tab.await("document.getElementById('attempts').textContent.includes('api.agora.io')");
      tab.screenshot("metrics");
      tab.size(320, 640);
      assertThat(tab.value("document.documentElement.scrollWidth <= 320")).isEqualTo("true");
      tab.size(390, 844);
      tab.screenshot("metrics-narrow");
      assertThat(page.complaints()).isEmpty();
      assertThat(tab.complaints()).isEmpty();
    }
  }
}
