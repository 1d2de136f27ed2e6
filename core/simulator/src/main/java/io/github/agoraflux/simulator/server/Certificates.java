package io.github.agoraflux.simulator.server;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** A certificate authority of its own and a server certificate that it has signed. */
public final class Certificates {

  private static final Duration LIFE = Duration.ofDays(30);
  private static final Duration CLOCK_SKEW = Duration.ofDays(1);

  private final X509Bundle authority;
  private final SslContext server;

  private Certificates(X509Bundle authority, SslContext server) {
    this.authority = authority;
    this.server = server;
  }

  /**
   * A certificate for loopback and for every domain of Agora.
   *
   * @return the certificates
   */
  public static Certificates valid() {
    return create(serverCertificate(agora()));
  }

  /**
   * The same certificate, expired yesterday.
   *
   * @return the certificates
   */
  public static Certificates expired() {
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    return create(serverCertificate(agora()).notBefore(yesterday.minus(LIFE)).notAfter(yesterday));
  }

  /**
   * A certificate for a host that is none of Agora's.
   *
   * @return the certificates
   */
  public static Certificates forAnotherHost() {
    return create(serverCertificate(new AlternativeNames().dns("wrong.host.invalid")));
  }

  /**
   * The authority, which a client has to trust.
   *
   * @return its certificate
   */
  public X509Certificate authority() {
    return authority.getCertificate();
  }

  /**
   * The authority, which a client has to trust.
   *
   * @return its certificate in PEM
   */
  public String authorityPem() {
    return authority.getCertificatePEM();
  }

  /** The server's certificate and key. */
  SslContext server() {
    return server;
  }

  private static AlternativeNames agora() {
    byte[] ipv6 = new byte[16];
    ipv6[15] = 1;
    return new AlternativeNames()
        .dns("localhost")
        .ip((byte) 127, (byte) 0, (byte) 0, (byte) 1)
        .ip(ipv6)
        .dns("*.agora.io")
        .dns("*.sd-rtn.com")
        .dns("api.netless.link");
  }

  private static CertificateBuilder serverCertificate(AlternativeNames names) {
    return lasting(new CertificateBuilder())
        .subject("CN=Agora simulator")
        .addExtendedKeyUsageServerAuth()
        .addExtensionOctetString(AlternativeNames.OID, false, names.encoded());
  }

  private static CertificateBuilder lasting(CertificateBuilder builder) {
    Instant now = Instant.now();
    return builder.ecp256().notBefore(now.minus(CLOCK_SKEW)).notAfter(now.plus(LIFE));
  }

  // The builder declares every exception; none can occur with these inputs.
  private static Certificates create(CertificateBuilder forServer) {
    try {
      X509Bundle authority =
          lasting(new CertificateBuilder())
              .subject("CN=Agora simulator authority")
              .setIsCertificateAuthority(true)
              .buildSelfSigned();
      X509Bundle bundle = forServer.buildIssuedBy(authority);
      SslContext server =
          SslContextBuilder.forServer(bundle.getKeyPair().getPrivate(), bundle.getCertificatePath())
              .build();
      return new Certificates(authority, server);
    } catch (Exception impossible) {
      throw new IllegalStateException("cannot make a certificate", impossible);
    }
  }
}
