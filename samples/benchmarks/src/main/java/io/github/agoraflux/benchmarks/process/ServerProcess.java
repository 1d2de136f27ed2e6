package io.github.agoraflux.benchmarks.process;

import io.github.agoraflux.benchmarks.server.LoadServer;
import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;

/** The server in a process of its own, so that its work is not counted as a client's. */
public final class ServerProcess implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(30);

  private final JavaProcess process;
  private final Address address;

  private ServerProcess(JavaProcess process, Address address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts a server.
   *
   * @param pages how many pages the list of channels has
   * @return the server, which answers already
   * @throws InterruptedException if the thread was interrupted
   * @throws CertificateException if the server's certificate cannot be read
   */
  public static ServerProcess start(int pages) throws InterruptedException, CertificateException {
    JavaProcess process =
        JavaProcess.start(
            ServerProcess.class, List.of("-Xmx512m"), List.of(Integer.toString(pages)));
    try {
      return new ServerProcess(
          process, Address.parse(List.of(process.answer(START).split(" ", -1))));
    } catch (RuntimeException | CertificateException e) {
      process.close();
      throw e;
    }
  }

  /**
   * The other side: serves until its input ends.
   *
   * @param args how many pages the list of channels has
   * @throws Exception if it cannot listen
   */
  public static void main(String[] args) throws Exception {
    try (LoadServer server = LoadServer.start(Integer.parseInt(args[0]))) {
      System.out.println(String.join(" ", Address.of(server).words()));
      awaitEndOfInput();
    }
    System.exit(0);
  }

  /**
   * Where it listens.
   *
   * @return the address
   */
  public Address address() {
    return address;
  }

  @Override
  public void close() {
    process.close();
  }

  private static void awaitEndOfInput() throws IOException {
    System.in.transferTo(OutputStream.nullOutputStream());
  }
}
