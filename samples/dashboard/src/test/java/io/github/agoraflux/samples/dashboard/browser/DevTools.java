package io.github.agoraflux.samples.dashboard.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium's DevTools protocol: commands with answers, and a note of what went wrong in pages. */
final class DevTools implements WebSocket.Listener, AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int PATIENCE = 100;

  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
  private final List<JsonNode> complaints = new CopyOnWriteArrayList<>();
  private final StringBuilder message = new StringBuilder();
  private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();

  static DevTools connect(URI address) {
    DevTools devTools = new DevTools();
    devTools.socket.complete(
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, devTools).join());
    return devTools;
  }

  /** Sends a command and waits for its answer; an empty session means the browser itself. */
  JsonNode send(String session, String method, Map<String, ?> parameters) {
    int number = numbers.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    open.put(number, answer);
    Map<String, ?> command =
        session.isEmpty()
            ? Map.of("id", number, "method", method, "params", parameters)
            : Map.of("id", number, "method", method, "params", parameters, "sessionId", session);
    socket.join().sendText(JSON.writeValueAsString(command), true).join();
    JsonNode told = answer.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    if (told.has("error")) {
      throw new IllegalStateException(method + ": " + told.get("error"));
    }
    return told.get("result");
  }

  /** Exceptions, and errors in the console, of a session. */
  List<String> complaints(String session) {
    return complaints.stream()
        .filter(event -> session.equals(event.path("sessionId").asString("")))
        .map(JsonNode::toString)
        .toList();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    message.append(text);
    if (last) {
      JsonNode told = JSON.readTree(message.toString());
      message.setLength(0);
      receive(told);
    }
    from.request(1);
    return CompletableFuture.completedStage(null);
  }

  private void receive(JsonNode told) {
    if (told.has("id")) {
      open.remove(told.get("id").asInt()).complete(told);
    } else if (told.path("method").asString("").equals("Runtime.exceptionThrown")
        || told.at("/params/entry/level").asString("").equals("error")) {
      complaints.add(told);
    }
  }

  @Override
  public void close() {
    socket.join().abort();
  }
}
