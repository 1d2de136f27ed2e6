package io.github.agoraflux.benchmarks.subject;

import io.github.agoraflux.benchmarks.wire.AnswerReader;
import io.github.agoraflux.benchmarks.wire.Requests;
import io.github.agoraflux.benchmarks.wire.UsersAnswer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The JDK's HttpClient. It knows no bound on connections: there are as many as calls. */
// The outcome is told what becomes of the future.
@SuppressWarnings("FutureReturnValueIgnored")
final class JdkSubject implements Subject {

  private final AnswerReader<UsersAnswer> reader = AnswerReader.users();
  private final HttpClient client;
  private final String base;

  JdkSubject(Target target) {
    this.base = target.base().toString();
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(target.sslContext())
            .build();
  }

  @Override
  public void users(String channel, Outcome outcome) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + Requests.users(channel)))
            .header("Authorization", Requests.AUTHORIZATION)
            .header("Accept", "application/json")
            .build();
    client
        .sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
        .thenApply(response -> reader.read(response.statusCode(), response.body()).users())
        .whenComplete(
            (users, error) -> {
              if (error == null) {
                outcome.answered(users);
              } else {
                outcome.failed(error);
              }
            });
  }

  @Override
  public void close() {
    // Before JDK 21 there is nothing to close: the threads end when the client is collected.
  }
}
