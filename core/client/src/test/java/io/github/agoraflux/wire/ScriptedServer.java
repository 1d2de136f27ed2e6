package io.github.agoraflux.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Answers the n-th request with the n-th text, byte for byte, and notes on which connection each
 * request came: what the simulator, a well-behaved server, never says.
 */
@NullMarked
final class ScriptedServer implements AutoCloseable {

  private final ServerSocket listener;
  private final Queue<String> answers;
  private final Queue<Integer> connections = new ConcurrentLinkedQueue<>();
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

  ScriptedServer(String... answers) {
    this.answers = new ConcurrentLinkedQueue<>(new ArrayDeque<>(List.of(answers)));
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread acceptor = new Thread(this::accept, "scripted-server");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  /** Where it listens. */
  URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** The connection of each request in turn, counted from 0. */
  List<Integer> connections() {
    return List.copyOf(connections);
  }

  /** The first line of each request in turn. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  private void accept() {
    for (int connection = 0; !listener.isClosed(); connection++) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        int number = connection;
        Thread talk = new Thread(() -> talk(socket, number), "scripted-server-" + number);
        talk.setDaemon(true);
        talk.start();
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void talk(Socket socket, int number) {
    try (socket) {
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      while (readHead(reader)) {
        connections.add(number);
        String answer = answers.remove();
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
      }
    } catch (IOException e) {
      // The client has hung up, or the test is over.
    }
  }

  private boolean readHead(BufferedReader reader) throws IOException {
    @Nullable String first = reader.readLine();
    @Nullable String line = first;
    while (line != null && !line.isEmpty()) {
      line = reader.readLine();
    }
    if (first != null) {
      requests.add(first);
    }
    return first != null;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
