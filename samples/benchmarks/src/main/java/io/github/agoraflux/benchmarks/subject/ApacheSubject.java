package io.github.agoraflux.benchmarks.subject;

import io.github.agoraflux.benchmarks.wire.AnswerReader;
import io.github.agoraflux.benchmarks.wire.Requests;
import io.github.agoraflux.benchmarks.wire.UsersAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.async.methods.SimpleResponseConsumer;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http2.HttpVersionPolicy;

/** Apache HttpClient 5, asynchronous. */
// The callback is told what becomes of the future.
@SuppressWarnings("FutureReturnValueIgnored")
final class ApacheSubject implements Subject {

  private final AnswerReader<UsersAnswer> reader = AnswerReader.users();
  private final CloseableHttpAsyncClient client;
  private final String base;

  ApacheSubject(Target target) {
    this.base = target.base().toString();
    this.client =
        HttpAsyncClients.custom()
            .setConnectionManager(
                PoolingAsyncClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(target.connections())
                    .setMaxConnTotal(target.connections())
                    .setTlsStrategy(
                        ClientTlsStrategyBuilder.create()
                            .setSslContext(target.sslContext())
                            .buildAsync())
                    .setDefaultTlsConfig(
                        TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1).build())
                    .build())
            .disableCookieManagement()
            .disableRedirectHandling()
            .build();
    client.start();
  }

  @Override
  public void users(String channel, Outcome outcome) {
    client.execute(
        SimpleRequestProducer.create(
            SimpleRequestBuilder.get(base + Requests.users(channel))
                .addHeader("Authorization", Requests.AUTHORIZATION)
                .addHeader("Accept", "application/json")
                .build()),
        SimpleResponseConsumer.create(),
        new Reading(outcome));
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Reading implements FutureCallback<SimpleHttpResponse> {

    private final Outcome outcome;

    Reading(Outcome outcome) {
      this.outcome = outcome;
    }

    @Override
    public void completed(SimpleHttpResponse response) {
      UsersAnswer answer;
      try {
        answer = reader.read(response.getCode(), response.getBodyBytes());
      } catch (RuntimeException e) {
        outcome.failed(e);
        return;
      }
      outcome.answered(answer.users());
    }

    @Override
    public void failed(Exception error) {
      outcome.failed(error);
    }

    @Override
    public void cancelled() {
      outcome.failed(new CancellationException("the call was cancelled"));
    }
  }
}
