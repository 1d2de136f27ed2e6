package io.github.agoraflux.benchmarks.process;

import io.github.agoraflux.benchmarks.load.Figures;
import io.github.agoraflux.benchmarks.load.Load;
import io.github.agoraflux.benchmarks.subject.Contender;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A client in a process of its own: its code is compiled for it alone, and all that the process
 * uses up is its. Idle until told to carry a load.
 */
public final class ClientProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final JavaProcess process;
  private final Contender contender;

  private ClientProcess(JavaProcess process, Contender contender) {
    this.process = process;
    this.contender = contender;
  }

  /**
   * Starts a client.
   *
   * @param contender which
   * @param address where the server listens
   * @param heap the JVM's heap, such as {@code 512m}
   * @return the client, which has not called anybody yet
   * @throws CertificateEncodingException if the server's certificate cannot be handed on
   */
  public static ClientProcess start(Contender contender, Address address, String heap)
      throws CertificateEncodingException {
    List<String> options = new ArrayList<>(contender.jvmOptions());
    options.addAll(List.of("-Xms" + heap, "-Xmx" + heap));
    List<String> arguments = new ArrayList<>();
    arguments.add(contender.name());
    arguments.addAll(address.words());
    return new ClientProcess(JavaProcess.start(ClientWorker.class, options, arguments), contender);
  }

  /**
   * Which client it is.
   *
   * @return the contender
   */
  public Contender contender() {
    return contender;
  }

  /**
   * Puts the client under a load.
   *
   * @param load the load
   * @param leadIn how long before anything is measured
   * @param measured how long is measured
   * @return what was read off
   * @throws InterruptedException if the thread was interrupted
   * @throws IllegalStateException if anything failed
   */
  public Figures carry(Load load, Duration leadIn, Duration measured) throws InterruptedException {
    String answer =
        process.ask(
            load + " " + leadIn.toMillis() + " " + measured.toMillis(),
            PATIENCE.plus(leadIn).plus(measured));
    if (answer.startsWith(ClientWorker.FAILED)) {
      throw new IllegalStateException(contender.label() + ": " + answer);
    }
    return Figures.parse(answer);
  }

  @Override
  public void close() {
    process.close();
  }
}
