package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.simulator.RawSocket.End;
import io.github.agoraflux.simulator.channels.User;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Domains that die, revive, vanish from DNS and fall silent. */
class DomainsTest {

  private AgoraSimulator agora;
  private SimulatedDomain primary;
  private SimulatedDomain alternate;

  @BeforeEach
  void start() {
    agora = AgoraSimulator.start();
    primary = agora.domain("api.agora.io");
    alternate = agora.domain("api.sd-rtn.com");
  }

  @AfterEach
  void close() {
    agora.close();
  }

  private String request() {
    return "GET /dev/v1/channel/"
        + agora.appId()
        + " HTTP/1.1\r\nHost: api.agora.io\r\nAuthorization: "
        + RawClient.basic(agora.customerId(), agora.customerSecret())
        + "\r\n\r\n";
  }

  private RawClient at(SimulatedDomain domain) {
    return RawClient.of(agora).at(URI.create("http://127.0.0.1:" + domain.address().getPort()));
  }

  private int ask(SimulatedDomain domain) throws IOException {
    try (RawSocket socket = RawSocket.to(domain.address())) {
      return ask(socket);
    }
  }

  private int ask(RawSocket socket) throws IOException {
    return socket.send(request()).answer().status();
  }

  @Test
  @DisplayName("Every domain has listeners of its own and the same state behind them")
  void oneState() throws IOException {
    agora.channels().join("room", User.host(1));
    String channels = "/dev/v1/channel/" + agora.appId();

    assertThat(at(primary).get(channels).body()).isEqualTo(at(alternate).get(channels).body());
    assertThat(List.of(primary.address(), alternate.address()))
        .doesNotContain(agora.domain("127.0.0.1").address())
        .doesNotHaveDuplicates();
    assertThat(agora.journal().count("channel-management.list-channels")).isEqualTo(2);
    assertThat(agora.domain("API.Agora.IO")).isSameAs(primary);
    assertThat(primary.host()).isEqualTo("api.agora.io");
  }

  @Test
  @DisplayName("The default listeners serve every host name")
  void defaultListeners() throws IOException {
    try (RawSocket socket = RawSocket.to(agora.domain("127.0.0.1").address())) {
      assertThat(ask(socket)).isEqualTo(200);
    }
    assertThat(agora.journal().all().get(0).host()).isEqualTo("api.agora.io");
    assertThat(agora.domain("127.0.0.1").address().getPort()).isEqualTo(agora.httpPort());
    assertThat(agora.domain("127.0.0.1").tlsAddress().getPort()).isEqualTo(agora.httpsPort());
  }

  @Test
  @DisplayName("A killed domain resets its connections and refuses new ones, others live on")
  void kill() throws IOException {
    try (RawSocket idle = RawSocket.to(primary.address());
        RawSocket used = RawSocket.to(primary.address());
        RawSocket secure = RawSocket.to(primary.tlsAddress());
        RawSocket elsewhere = RawSocket.to(alternate.address())) {
      assertThat(ask(used)).isEqualTo(200);
      assertThat(ask(elsewhere)).isEqualTo(200);

      primary.kill();

      assertThat(idle.end()).isEqualTo(End.RESET);
      assertThat(used.end()).isEqualTo(End.RESET);
      assertThat(secure.end()).isEqualTo(End.RESET);
      assertThat(primary.connections()).isZero();
      assertThatThrownBy(() -> RawSocket.to(primary.address()))
          .isInstanceOf(ConnectException.class)
          .hasMessageContaining("refused");
      assertThatThrownBy(() -> RawSocket.to(primary.tlsAddress()))
          .isInstanceOf(ConnectException.class);
      assertThat(ask(elsewhere)).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("A revived domain listens on the same ports, as often as it dies")
  void revive() throws IOException {
    var address = primary.address();
    var tlsAddress = primary.tlsAddress();
    for (int life = 0; life < 5; life++) {
      primary.kill();
      primary.kill();
      assertThatThrownBy(() -> RawSocket.to(address)).isInstanceOf(ConnectException.class);
      primary.revive();
      primary.revive();

      assertThat(primary.address()).isEqualTo(address);
      assertThat(primary.tlsAddress()).isEqualTo(tlsAddress);
      assertThat(ask(primary)).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("A request in the middle of its body is cut off, too")
  void killWhileReading() throws IOException {
    try (RawSocket socket = RawSocket.to(primary.address())) {
      socket.send("POST /dev/v1/kicking-rule HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{");

      primary.kill();

      assertThat(socket.end()).isEqualTo(End.RESET);
    }
    assertThat(agora.journal().all()).isEmpty();
  }

  @Test
  @DisplayName("A lookup gives the TLS listener, or the plain one if that is wanted")
  void lookup() throws UnknownHostException {
    assertThat(agora.lookup("api.agora.io")).containsExactly(primary.tlsAddress());
    assertThat(agora.lookup("api.agora.io", false)).containsExactly(primary.address());
    assertThat(agora.lookup("api-us-west-1.agora.io"))
        .containsExactly(agora.domain("api-us-west-1.agora.io").tlsAddress());
  }

  @Test
  @DisplayName("An unresolvable domain fails its lookup until it is resolvable again")
  void unresolvable() throws UnknownHostException {
    primary.unresolvable();

    assertThatThrownBy(() -> agora.lookup("api.agora.io"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessage("api.agora.io");
    assertThat(agora.lookup("api.sd-rtn.com")).hasSize(1);

    primary.resolvable();
    assertThat(agora.lookup("api.agora.io")).containsExactly(primary.tlsAddress());
  }

  @Test
  @DisplayName("A domain can be opened, looked up and revived on a thread that must not block")
  void opensWithoutBlocking() {
    Mono<Integer> port =
        Mono.fromCallable(
                () -> {
                  agora.domain("api-eu-west-1.agora.io").revive();
                  return agora.lookup("api-eu-west-1.agora.io").get(0).getPort();
                })
            .subscribeOn(Schedulers.parallel());

    assertThat(port.toFuture().join())
        .isEqualTo(agora.domain("api-eu-west-1.agora.io").tlsAddress().getPort());
  }

  @Test
  @DisplayName("A stalled domain accepts connections and answers nothing, then all at once")
  void stall() throws IOException {
    try (RawSocket before = RawSocket.to(primary.address())) {
      assertThat(ask(before)).isEqualTo(200);
      agora.journal().clear();

      primary.stall();

      try (RawSocket during = RawSocket.to(primary.address())) {
        assertThat(during.send(request()).silence()).isEqualTo(End.SILENT);
        assertThat(before.send(request()).silence()).isEqualTo(End.SILENT);
        assertThat(agora.journal().all()).isEmpty();
        assertThat(ask(alternate)).isEqualTo(200);

        primary.revive();

        assertThat(during.answer().status()).isEqualTo(200);
        assertThat(before.answer().status()).isEqualTo(200);
      }
    }
    assertThat(agora.journal().count("*")).isEqualTo(3);
  }

  @Test
  @DisplayName("A stall holds back an answer that was already on its way")
  void stallHoldsAnswers() throws IOException {
    agora.faults().inject("*", Fault.latency(Duration.ofMillis(100)), 1);
    CompletableFuture<RecordedRequest> seen = agora.journal().live().next().toFuture();
    try (RawSocket socket = RawSocket.to(primary.address())) {
      socket.send(request());
      seen.join();

      primary.stall();

      assertThat(socket.silence()).isEqualTo(End.SILENT);
      assertThat(socket.silence()).isEqualTo(End.SILENT);
      primary.revive();
      assertThat(socket.answer().status()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("A stalled TLS handshake goes on after the revival")
  void stalledTls() throws Exception {
    primary.stall();
    try (TlsClient tls = TlsClient.trusting(agora.certificate())) {
      CompletableFuture<Integer> status =
          tls.statusLater(URI.create("https://localhost:" + primary.tlsAddress().getPort() + "/x"));

      assertThat(status).isNotDone();
      primary.revive();

      assertThat(status.join()).isEqualTo(404);
    }
  }

  @Test
  @DisplayName("A stalled domain can be killed")
  void killWhileStalled() throws IOException {
    primary.stall();
    try (RawSocket socket = RawSocket.to(primary.address())) {
      assertThat(socket.send(request()).silence()).isEqualTo(End.SILENT);

      primary.kill();

      assertThat(socket.end()).isEqualTo(End.RESET);
      primary.revive();
      assertThat(ask(primary)).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("Connections are counted while they are open")
  void connections() throws IOException {
    try (RawSocket one = RawSocket.to(primary.address());
        RawSocket two = RawSocket.to(primary.address())) {
      ask(one);
      ask(two);

      assertThat(primary.connections()).isEqualTo(2);
      assertThat(alternate.connections()).isZero();
    }
  }
}
