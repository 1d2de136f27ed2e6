package io.github.agoraflux.benchmarks.process;

import io.github.agoraflux.benchmarks.server.LoadServer;
import io.github.agoraflux.benchmarks.subject.Target;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/**
 * Where the server listens, as one process tells another.
 *
 * @param plain where it answers in the clear
 * @param secure where it answers over TLS
 * @param certificate what to trust there
 */
public record Address(URI plain, URI secure, X509Certificate certificate) {

  /**
   * The address of a server in this process.
   *
   * @param server the server
   * @return its address
   */
  public static Address of(LoadServer server) {
    return new Address(server.uri(false), server.uri(true), server.certificate());
  }

  static Address parse(List<String> words) throws CertificateException {
    byte[] encoded = Base64.getDecoder().decode(words.get(2));
    return new Address(
        URI.create(words.get(0)),
        URI.create(words.get(1)),
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(encoded)));
  }

  List<String> words() throws CertificateEncodingException {
    return List.of(
        plain.toString(),
        secure.toString(),
        Base64.getEncoder().encodeToString(certificate.getEncoded()));
  }

  /**
   * What to point a client at.
   *
   * @param isSecure whether over TLS
   * @param connections how many connections it may open
   * @return the target
   */
  public Target target(boolean isSecure, int connections) {
    return new Target(isSecure ? secure : plain, certificate, connections);
  }
}
