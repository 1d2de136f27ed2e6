package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in over TLS, and by which certificates. */
class TlsTest {

  private static RawClient over(TlsClient tls, AgoraSimulator agora) {
    return RawClient.of(agora)
        .at(URI.create("https://localhost:" + agora.httpsPort()))
        .over(tls.client());
  }

  @Test
  @DisplayName("A client that trusts the authority is served")
  void trusted() throws Exception {
    try (AgoraSimulator agora = AgoraSimulator.start();
        TlsClient tls = TlsClient.trusting(agora.certificate())) {
      RawClient client = over(tls, agora);

      assertThat(client.get("/dev/v1/channel/" + agora.appId()).status()).isEqualTo(200);
      assertThat(client.at(agora.httpsUri()).get("/dev/v1/channel/" + agora.appId()).status())
          .isEqualTo(200);
      assertThat(agora.journal().all()).extracting(RecordedRequest::tls).containsOnly(true);
      assertThat(agora.httpsUri()).hasToString("https://127.0.0.1:" + agora.httpsPort());
    }
  }

  @Test
  @DisplayName("A client that does not trust the authority refuses the certificate")
  void untrusted() throws Exception {
    try (AgoraSimulator agora = AgoraSimulator.start();
        TlsClient tls = TlsClient.trustingThePlatform()) {
      assertThatThrownBy(() -> over(tls, agora).get("/")).isInstanceOf(SSLHandshakeException.class);
      assertThat(agora.journal().all()).isEmpty();
    }
  }

  @Test
  @DisplayName("Each simulator has an authority of its own")
  void authorities() throws Exception {
    try (AgoraSimulator one = AgoraSimulator.start();
        AgoraSimulator other = AgoraSimulator.start();
        TlsClient tls = TlsClient.trusting(one.certificate())) {
      assertThatThrownBy(() -> over(tls, other).get("/")).isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  @DisplayName("An expired certificate is refused")
  void expired() throws Exception {
    try (AgoraSimulator agora =
            AgoraSimulator.start(s -> s.certificate(SimulatorSettings.Certificate.EXPIRED));
        TlsClient tls = TlsClient.trusting(agora.certificate())) {
      assertThatThrownBy(() -> over(tls, agora).get("/"))
          .isInstanceOf(SSLHandshakeException.class)
          .hasStackTraceContaining("CertificateExpiredException");
    }
  }

  @Test
  @DisplayName("A certificate for another host is refused")
  void wrongHost() throws Exception {
    try (AgoraSimulator agora =
            AgoraSimulator.start(s -> s.certificate(SimulatorSettings.Certificate.WRONG_HOST));
        TlsClient tls = TlsClient.trusting(agora.certificate())) {
      assertThatThrownBy(() -> over(tls, agora).get("/"))
          .isInstanceOf(SSLHandshakeException.class)
          .hasMessageContaining("localhost");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "127.0.0.1",
        "::1",
        "api.agora.io",
        "api-us-west-1.agora.io",
        "api.sd-rtn.com",
        "api-cn-north-1.sd-rtn.com",
        "api.netless.link"
      })
  @DisplayName("The certificate is good for loopback and for Agora's domains")
  void hostNames(String host) throws Exception {
    try (AgoraSimulator agora = AgoraSimulator.start();
        TlsClient tls = TlsClient.trusting(agora.certificate())) {
      assertThat(handshake(tls, agora, host).getPeerCertificates()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"agora.io", "a.b.agora.io", "example.com", "other.netless.link"})
  @DisplayName("The certificate is good for nothing else")
  void otherHostNames(String host) throws Exception {
    try (AgoraSimulator agora = AgoraSimulator.start();
        TlsClient tls = TlsClient.trusting(agora.certificate())) {
      assertThatThrownBy(() -> handshake(tls, agora, host))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  /** Shakes hands with the TLS listener as if it were this host. */
  private static SSLSession handshake(TlsClient tls, AgoraSimulator agora, String host)
      throws IOException {
    Socket plain = new Socket(InetAddress.getLoopbackAddress(), agora.httpsPort());
    try (SSLSocket socket =
        (SSLSocket)
            tls.client()
                .sslContext()
                .getSocketFactory()
                .createSocket(plain, host, agora.httpsPort(), true)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return socket.getSession();
    }
  }

  @Test
  @DisplayName("The authority can be had in PEM")
  void pem() throws Exception {
    try (AgoraSimulator agora = AgoraSimulator.start()) {
      ByteArrayInputStream in =
          new ByteArrayInputStream(agora.certificatePem().getBytes(StandardCharsets.US_ASCII));

      assertThat(CertificateFactory.getInstance("X.509").generateCertificate(in))
          .isEqualTo(agora.certificate());
    }
  }

  @Test
  @DisplayName("A fault below HTTP strikes TLS connections as well")
  void resetOverTls() throws Exception {
    try (AgoraSimulator agora = AgoraSimulator.start();
        TlsClient tls = TlsClient.trusting(agora.certificate())) {
      for (Fault reset : List.of(Fault.resetBeforeRead(), Fault.resetAfterRead())) {
        agora.faults().inject("channel-management.list-channels", reset);
        assertThatThrownBy(() -> over(tls, agora).get("/dev/v1/channel/" + agora.appId()))
            .isInstanceOf(IOException.class);
      }
      assertThat(agora.journal().all()).extracting(RecordedRequest::status).containsOnly(0);
    }
  }
}
