package io.github.agoraflux.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An HTTPS client that trusts one authority, or those of the platform. */
public final class TlsClient implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client;

  private TlsClient(SSLContext context) {
    client = HttpClient.newBuilder().executor(threads).sslContext(context).build();
  }

  public static TlsClient trusting(X509Certificate authority)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry("authority", authority);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return new TlsClient(context);
  }

  public static TlsClient trustingThePlatform() throws GeneralSecurityException {
    return new TlsClient(SSLContext.getDefault());
  }

  public HttpClient client() {
    return client;
  }

  public CompletableFuture<Integer> statusLater(URI uri) {
    return client
        .sendAsync(
            HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).build(),
            BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
