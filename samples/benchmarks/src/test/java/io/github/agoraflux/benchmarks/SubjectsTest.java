package io.github.agoraflux.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.benchmarks.process.Address;
import io.github.agoraflux.benchmarks.server.CannedAnswers;
import io.github.agoraflux.benchmarks.server.LoadServer;
import io.github.agoraflux.benchmarks.subject.Contender;
import io.github.agoraflux.benchmarks.subject.Outcome;
import io.github.agoraflux.benchmarks.subject.Subject;
import io.github.agoraflux.benchmarks.wire.Requests;
import io.github.agoraflux.channelmanagement.Channel;
import io.github.agoraflux.channelmanagement.ChannelUsers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@DisplayName("All clients that are compared do the same work")
class SubjectsTest {

  private static final int PAGES = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final ChannelUsers EXPECTED =
      new ChannelUsers.Communication(
          LongStream.range(0, CannedAnswers.USERS)
              .mapToObj(i -> CannedAnswers.FIRST_USER + i)
              .toList(),
          CannedAnswers.USERS);

  private static LoadServer server;

  @BeforeAll
  static void start() throws Exception {
    server = LoadServer.start(PAGES);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(value = Contender.class, mode = Mode.EXCLUDE, names = "AGORAFLUX_READ_AHEAD")
  @DisplayName("in the clear, more calls than connections")
  void answersInTheClear(Contender contender) {
    assertAnswers(contender, false);
  }

  @ParameterizedTest
  @EnumSource(value = Contender.class, mode = Mode.EXCLUDE, names = "AGORAFLUX_READ_AHEAD")
  @DisplayName("over TLS")
  void answersOverTls(Contender contender) {
    assertAnswers(contender, true);
  }

  @ParameterizedTest
  @CsvSource({
    "AGORAFLUX, false",
    "AGORAFLUX_READ_AHEAD, true",
    "REACTOR_NETTY_AGGREGATE, false",
    "REACTOR_NETTY, true"
  })
  @DisplayName("walking through pages to the last channel")
  void walksThroughPages(Contender contender, boolean isSecure) {
    try (Subject subject = contender.create(Address.of(server).target(isSecure, 1))) {
      assertThat(subject.channels(CannedAnswers.PAGE_SIZE).collectList().block(PATIENCE))
          .hasSize(PAGES * CannedAnswers.PAGE_SIZE)
          .startsWith(new Channel("channel-000000", 1), new Channel("channel-000001", 2))
          .endsWith(new Channel("channel-000499", 1 + 499 % 97));
    }
  }

  private static void assertAnswers(Contender contender, boolean isSecure) {
    try (Subject subject = contender.create(Address.of(server).target(isSecure, 2))) {
      List<Call> calls = new ArrayList<>();
      IntStream.range(0, 5).forEach(i -> calls.add(call(subject, "room-" + i)));
      assertThat(calls).allSatisfy(call -> assertThat(call.await()).isEqualTo(EXPECTED));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Contender.class, mode = Mode.EXCLUDE, names = "AGORAFLUX_READ_AHEAD")
  @DisplayName("waiting for an answer as long as the server wants")
  void waitsForWhatIsHeld(Contender contender) {
    try (Subject subject = contender.create(Address.of(server).target(false, 2))) {
      Call held = call(subject, Requests.HELD);
      assertThat(call(subject, Requests.AWAIT + 1).await()).isEqualTo(EXPECTED);
      assertThat(held.users()).isNotDone();
      assertThat(call(subject, Requests.RELEASE).await()).isEqualTo(EXPECTED);
      assertThat(held.await()).isEqualTo(EXPECTED);
    }
  }

  private static Call call(Subject subject, String channel) {
    Call call = new Call(new CompletableFuture<>());
    subject.users(channel, call);
    return call;
  }

  private record Call(CompletableFuture<ChannelUsers> users) implements Outcome {

    ChannelUsers await() {
      return users.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void answered(ChannelUsers answer) {
      users.complete(answer);
    }

    @Override
    public void failed(Throwable error) {
      users.completeExceptionally(error);
    }
  }
}
