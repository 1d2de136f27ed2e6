package io.github.agoraflux.benchmarks.subject;

import io.github.agoraflux.benchmarks.wire.AnswerReader;
import io.github.agoraflux.benchmarks.wire.ChannelsAnswer;
import io.github.agoraflux.benchmarks.wire.Requests;
import io.github.agoraflux.benchmarks.wire.UsersAnswer;
import io.github.agoraflux.channelmanagement.Channel;
import io.github.agoraflux.channelmanagement.ChannelUsers;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Reactor Netty and Jackson 3, used as one would by hand. */
final class ReactorNettySubject implements Subject {

  private final AnswerReader<UsersAnswer> usersReader = AnswerReader.users();
  private final AnswerReader<ChannelsAnswer> channelsReader = AnswerReader.channels();
  private final ConnectionProvider pool;
  private final HttpClient client;
  private final boolean aggregates;

  private ReactorNettySubject(Target target, boolean aggregates) {
    this.aggregates = aggregates;
    this.pool = ReactorNetty.pool(target);
    this.client =
        ReactorNetty.client(pool, target)
            .baseUrl(target.base().toString())
            .headers(
                headers ->
                    headers
                        .set(HttpHeaderNames.AUTHORIZATION, Requests.AUTHORIZATION)
                        .set(HttpHeaderNames.ACCEPT, "application/json"));
  }

  /** Collects the answer with {@code aggregate()}; walks through pages with {@code expand()}. */
  static Subject aggregating(Target target) {
    return new ReactorNettySubject(target, true);
  }

  /** Collects the answer itself; walks through pages with {@code repeat()}. */
  static Subject collecting(Target target) {
    return new ReactorNettySubject(target, false);
  }

  @Override
  public void users(String channel, Outcome outcome) {
    Mono<ChannelUsers> users = get(Requests.users(channel), usersReader).map(UsersAnswer::users);
    users.subscribe(outcome::answered, outcome::failed);
  }

  @Override
  public Flux<Channel> channels(int pageSize) {
    return aggregates ? expanding(pageSize) : repeating(pageSize);
  }

  @Override
  public void close() {
    pool.disposeLater().block(Duration.ofSeconds(10));
  }

  private Flux<Channel> expanding(int pageSize) {
    return Flux.defer(
        () -> {
          AtomicInteger number = new AtomicInteger();
          return page(0, pageSize)
              .expand(
                  page ->
                      isLast(page, number.incrementAndGet(), pageSize)
                          ? Mono.empty()
                          : page(number.get(), pageSize))
              .concatMapIterable(ChannelsAnswer::channels);
        });
  }

  private Flux<Channel> repeating(int pageSize) {
    return Flux.defer(
        () -> {
          AtomicInteger number = new AtomicInteger();
          return Mono.defer(() -> page(number.get(), pageSize))
              .doOnNext(
                  page ->
                      number.set(isLast(page, number.get() + 1, pageSize) ? -1 : number.get() + 1))
              .flatMapIterable(ChannelsAnswer::channels)
              .repeat(() -> number.get() >= 0);
        });
  }

  private static boolean isLast(ChannelsAnswer page, int next, int pageSize) {
    List<Channel> channels = page.channels();
    return channels.isEmpty() || (long) next * pageSize >= page.data().totalSize();
  }

  private Mono<ChannelsAnswer> page(int number, int pageSize) {
    return get(Requests.channels(number, pageSize), channelsReader);
  }

  private <A> Mono<A> get(String target, AnswerReader<A> reader) {
    HttpClient.ResponseReceiver<?> request = client.get().uri(target);
    return aggregates
        ? request.responseSingle(
            (response, body) ->
                body.asByteArray().map(json -> reader.read(response.status().code(), json)))
        : request
            .response(
                (response, content) ->
                    content
                        .collect(ByteArrayOutputStream::new, ReactorNettySubject::append)
                        .map(json -> reader.read(response.status().code(), json.toByteArray())))
            .single();
  }

  private static void append(ByteArrayOutputStream collected, ByteBuf chunk) {
    try {
      chunk.readBytes(collected, chunk.readableBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
