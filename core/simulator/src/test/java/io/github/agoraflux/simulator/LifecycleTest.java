package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.simulator.RawSocket.End;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a simulator begins and what is left when it has ended. */
class LifecycleTest {

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("agora-simulator"))
        .toList();
  }

  /** A thread that has done its last work may take a moment to vanish. */
  private static void assertNoThreads() {
    for (Thread thread : threads()) {
      try {
        thread.join(10_000);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  @Test
  @DisplayName("By default everything is random and in the usual form")
  void defaults() throws IOException {
    try (AgoraSimulator one = AgoraSimulator.start();
        AgoraSimulator other = AgoraSimulator.start()) {
      assertThat(one.appId()).matches("[0-9a-f]{32}").isNotEqualTo(other.appId());
      assertThat(one.appCertificate()).matches("[0-9a-f]{32}").isNotEqualTo(other.appCertificate());
      assertThat(one.customerId()).isNotBlank().isNotEqualTo(other.customerId());
      assertThat(one.customerSecret()).isNotBlank().isNotEqualTo(other.customerSecret());
      assertThat(one.whiteboardAccessKey()).isNotEqualTo(other.whiteboardAccessKey());
      assertThat(one.whiteboardSecretKey()).isNotEqualTo(other.whiteboardSecretKey());
      assertThat(one.httpUri()).hasToString("http://127.0.0.1:" + one.httpPort());
      assertThat(RawClient.of(one).get("/dev/v1/channel/" + one.appId()).status()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("What is set is used")
  void settings() throws IOException {
    try (AgoraSimulator agora =
        AgoraSimulator.start(
            s ->
                s.appId("app")
                    .appCertificate("certificate")
                    .customerId("customer")
                    .customerSecret("lifecycle-secret")
                    .whiteboardAccessKey("ak")
                    .whiteboardSecretKey("sk")
                    .seedChannels(3)
                    .seedConverters(4))) {
      assertThat(agora.appId()).isEqualTo("app");
      assertThat(agora.appCertificate()).isEqualTo("certificate");
      assertThat(agora.customerId()).isEqualTo("customer");
      assertThat(agora.customerSecret()).isEqualTo("lifecycle-secret");
      assertThat(agora.whiteboardAccessKey()).isEqualTo("ak");
      assertThat(agora.whiteboardSecretKey()).isEqualTo("sk");
      assertThat(agora.channels().size()).isEqualTo(3);
      assertThat(agora.converters().size()).isEqualTo(4);
      assertThat(agora.operationIds())
          .hasSize(138)
          .contains("channel-management.list-users", "media-push.update");
    }
  }

  @Test
  @DisplayName("Settings and simulator show no secret")
  void noSecretsShown() {
    StringBuilder shown = new StringBuilder();
    try (AgoraSimulator agora =
        AgoraSimulator.start(
            s -> {
              s.customerSecret("TOP-SECRET").appCertificate("TOP-SECRET");
              s.whiteboardSecretKey("TOP-SECRET");
              shown.append(s.build());
            })) {
      assertThat(shown.append(agora)).doesNotContain("TOP-SECRET").contains(agora.appId());
    }
  }

  @Test
  @DisplayName("Bad settings are refused by name")
  void badSettings() {
    assertThatThrownBy(() -> AgoraSimulator.start(s -> s.port(65_536)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("port must be in 0..65535: 65536");
    assertThatThrownBy(() -> AgoraSimulator.start(s -> s.tlsPort(-1)))
        .hasMessage("tlsPort must be in 0..65535: -1");
    assertThatThrownBy(() -> AgoraSimulator.start(s -> s.appId(" ")))
        .hasMessage("appId must not be blank");
    assertThatThrownBy(() -> AgoraSimulator.start(s -> s.customerId("a:b")))
        .hasMessage("customerId must not contain a colon: a:b");
    assertThatThrownBy(() -> AgoraSimulator.start(s -> s.seedChannels(-1)))
        .hasMessageStartingWith("seedChannels must be in");
    assertNoThreads();
  }

  @Test
  @DisplayName("A closed simulator leaves no port, no connection and no thread")
  void close() throws IOException {
    AgoraSimulator agora = AgoraSimulator.start();
    SimulatedDomain domain = agora.domain("api.agora.io");
    SimulatedDomain killed = agora.domain("api.sd-rtn.com");
    killed.kill();
    try (RawSocket socket = RawSocket.to(domain.address())) {
      socket.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").answer();
      assertThat(threads()).isNotEmpty();

      agora.close();

      assertThat(socket.end()).isEqualTo(End.RESET);
    }
    assertNoThreads();
    for (SimulatedDomain each : new SimulatedDomain[] {domain, killed}) {
      for (InetSocketAddress address :
          new InetSocketAddress[] {each.address(), each.tlsAddress()}) {
        assertThatThrownBy(() -> RawSocket.to(address)).isInstanceOf(ConnectException.class);
        new ServerSocket(address.getPort(), 1, InetAddress.getLoopbackAddress()).close();
      }
    }
  }

  @Test
  @DisplayName("Closing again does nothing, and nothing opens afterwards")
  void closeTwice() {
    AgoraSimulator agora = AgoraSimulator.start();
    agora.close();
    agora.close();

    assertThatThrownBy(() -> agora.domain("api.agora.io"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the simulator is closed");
  }

  @Test
  @DisplayName("A simulator can be closed while requests hang")
  void closeWithHangingRequests() throws IOException {
    AgoraSimulator agora = AgoraSimulator.start();
    agora.faults().inject("*", Fault.stallHeaders());
    var received = agora.journal().live().next().toFuture();
    try (RawSocket socket = RawSocket.to(agora.domain("127.0.0.1").address())) {
      socket.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
      received.join();

      agora.close();

      assertNoThreads();
    }
  }

  @Test
  @DisplayName("A port that is taken stops the start and leaves nothing behind")
  void portTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> AgoraSimulator.start(s -> s.port(taken.getLocalPort())))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("cannot listen on")
          .hasMessageContaining(Integer.toString(taken.getLocalPort()));
    }
    assertNoThreads();
  }

  @Test
  @DisplayName("Ports can be chosen, and are free again for the next simulator")
  void chosenPorts() {
    int port;
    int tlsPort;
    try (AgoraSimulator first = AgoraSimulator.start()) {
      port = first.httpPort();
      tlsPort = first.httpsPort();
    }
    try (AgoraSimulator second = AgoraSimulator.start(s -> s.port(port).tlsPort(tlsPort))) {
      assertThat(second.httpPort()).isEqualTo(port);
      assertThat(second.httpsPort()).isEqualTo(tlsPort);
    }
  }

  @Test
  @DisplayName("Time that a test holds only moves forward")
  void manualTime() {
    ManualTime time = new ManualTime(Instant.EPOCH);
    time.advance(Duration.ofSeconds(90));

    assertThat(time.instant()).hasToString("1970-01-01T00:01:30Z");
    assertThat(time.nanoTime()).isEqualTo(90_000_000_000L);
    assertThatThrownBy(() -> time.advance(Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
