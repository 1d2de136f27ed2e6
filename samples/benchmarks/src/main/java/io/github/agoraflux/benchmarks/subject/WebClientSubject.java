package io.github.agoraflux.benchmarks.subject;

import io.github.agoraflux.benchmarks.wire.Requests;
import io.github.agoraflux.benchmarks.wire.UsersAnswer;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.resources.ConnectionProvider;

/** Spring's WebClient over Reactor Netty, with Spring's own Jackson 3 codec. */
final class WebClientSubject implements Subject {

  private final ConnectionProvider pool;
  private final WebClient client;

  WebClientSubject(Target target) {
    this.pool = ReactorNetty.pool(target);
    this.client =
        WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(ReactorNetty.client(pool, target)))
            .baseUrl(target.base().toString())
            .defaultHeader(HttpHeaders.AUTHORIZATION, Requests.AUTHORIZATION)
            .defaultHeader(HttpHeaders.ACCEPT, "application/json")
            .build();
  }

  @Override
  public void users(String channel, Outcome outcome) {
    client
        .get()
        .uri(Requests.USERS + "{channel}", channel)
        .retrieve()
        .bodyToMono(UsersAnswer.class)
        .map(UsersAnswer::users)
        .subscribe(outcome::answered, outcome::failed);
  }

  @Override
  public void close() {
    pool.disposeLater().block(Duration.ofSeconds(10));
  }
}
