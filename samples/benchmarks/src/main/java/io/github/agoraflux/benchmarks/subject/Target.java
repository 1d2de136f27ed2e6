package io.github.agoraflux.benchmarks.subject;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * What a client is pointed at.
 *
 * @param base scheme, host and port
 * @param certificate what to trust over TLS
 * @param connections how many connections it may open
 */
public record Target(URI base, X509Certificate certificate, int connections) {

  /**
   * Whether the calls go over TLS.
   *
   * @return true for HTTPS
   */
  public boolean isSecure() {
    return base.getScheme().equals("https");
  }

  /**
   * TLS of the JDK's making that trusts the certificate and nothing else.
   *
   * @return a context
   */
  SSLContext sslContext() {
    try {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      trusted.setCertificateEntry("server", certificate);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("cannot set up TLS", e);
    }
  }
}
