package io.github.agoraflux.samples.dashboard.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A page as a person has it before them. */
final class Tab implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** Looks 40 times a second until the condition holds, and gives its value. */
  private static final String WAIT =
      """
      new Promise((resolve, reject) => {
        const end = Date.now() + 30000;
        const look = () => {
          const value = (() => { try { return (%s); } catch { return false; } })();
          if (value) { resolve(value); }
          else if (Date.now() > end) { reject(new Error('never came true')); }
          else { setTimeout(look, 25); }
        };
        look();
      })\
      """;

  private final DevTools devTools;
  private final String target;
  private final String session;

  private Tab(DevTools devTools, String target, String session) {
    this.devTools = devTools;
    this.target = target;
    this.session = session;
  }

  static Tab open(DevTools devTools, String url, int width, int height, String script) {
    String target =
        devTools
            .send("", "Target.createTarget", Map.of("url", "about:blank"))
            .get("targetId")
            .asString();
    String session =
        devTools
            .send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asString();
    Tab tab = new Tab(devTools, target, session);
    tab.send("Page.enable", Map.of());
    tab.send("Runtime.enable", Map.of());
    tab.send("Log.enable", Map.of());
    tab.send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    tab.size(width, height);
    tab.send("Page.navigate", Map.of("url", url));
    return tab;
  }

  private JsonNode send(String method, Map<String, ?> parameters) {
    return devTools.send(session, method, parameters);
  }

  void size(int width, int height) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 700));
  }

  void colours(String scheme) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    send("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  /** The value of an expression, as text. */
  String value(String expression) {
    JsonNode told =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (told.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + told.get("exceptionDetails"));
    }
    return told.at("/result/value").asString("");
  }

  /** Waits until an expression is true; gives its value. */
  String await(String condition) {
    return value(WAIT.formatted(condition));
  }

  /** Presses and releases a key, such as {@code ArrowDown}. */
  void press(String key) {
    int code =
        switch (key) {
          case "Tab" -> 9;
          case "Enter" -> 13;
          case "Escape" -> 27;
          case "End" -> 35;
          case "Home" -> 36;
          case "ArrowUp" -> 38;
          case "ArrowDown" -> 40;
          default -> throw new IllegalArgumentException(key);
        };
    Map<String, Object> common = Map.of("key", key, "code", key, "windowsVirtualKeyCode", code);
    Map<String, Object> down = new HashMap<>(common);
    down.put("type", key.equals("Enter") ? "keyDown" : "rawKeyDown");
    if (key.equals("Enter")) {
      down.put("text", "\r");
    }
    send("Input.dispatchKeyEvent", down);
    Map<String, Object> up = new HashMap<>(common);
    up.put("type", "keyUp");
    send("Input.dispatchKeyEvent", up);
  }

  void click(String selector) {
    value("document.querySelector('" + selector + "').click()");
  }

  void screenshot(String name) {
    String picture = send("Page.captureScreenshot", Map.of("format", "png")).get("data").asString();
    try {
      Files.createDirectories(SCREENSHOTS);
      Picture.of(Base64.getDecoder().decode(picture)).write(SCREENSHOTS.resolve(name + ".png"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  List<String> complaints() {
    return devTools.complaints(session);
  }

  @Override
  public void close() {
    devTools.send("", "Target.closeTarget", Map.of("targetId", target));
  }
}
