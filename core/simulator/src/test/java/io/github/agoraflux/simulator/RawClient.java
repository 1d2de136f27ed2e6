package io.github.agoraflux.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** A plain HTTP client that knows nothing of Agora. */
public final class RawClient {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI base;
  private final HttpClient client;
  private final Map<String, String> headers;

  private RawClient(URI base, HttpClient client, Map<String, String> headers) {
    this.base = base;
    this.client = client;
    this.headers = headers;
  }

  /** A client with the right credentials that declares every body as JSON. */
  public static RawClient of(AgoraSimulator agora) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    return new RawClient(agora.httpUri(), client, Map.of())
        .with("Content-Type", "application/json")
        .with("Authorization", basic(agora.customerId(), agora.customerSecret()));
  }

  public static String basic(String id, String secret) {
    byte[] pair = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  public RawClient with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new RawClient(base, client, more);
  }

  public RawClient without(String name) {
    Map<String, String> fewer = new TreeMap<>(headers);
    fewer.remove(name);
    return new RawClient(base, client, fewer);
  }

  public RawClient at(URI other) {
    return new RawClient(other, client, headers);
  }

  public RawClient over(HttpClient other) {
    return new RawClient(base, other, headers);
  }

  public Reply get(String path) throws IOException {
    return send("GET", path, null);
  }

  public Reply post(String path, String body) throws IOException {
    return send("POST", path, body);
  }

  public Reply put(String path, String body) throws IOException {
    return send("PUT", path, body);
  }

  public Reply patch(String path, String body) throws IOException {
    return send("PATCH", path, body);
  }

  public Reply delete(String path, String body) throws IOException {
    return send("DELETE", path, body);
  }

  public Reply send(String method, String path, String body) throws IOException {
    BodyPublisher publisher =
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).method(method, publisher).timeout(PATIENCE);
    headers.forEach(request::header);
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }
}
