package io.github.agoraflux.simulator;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A bare socket, for what happens below HTTP. */
public final class RawSocket implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;
  private static final int SILENCE_MILLIS = 150;

  /** How what was read from a socket ended. */
  public enum End {
    CLOSED,
    RESET,
    SILENT
  }

  /** An answer, or as much of it as came. */
  public record Heard(String head, String body) {

    public int status() {
      return Integer.parseInt(head.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    public int declaredLength() {
      return Integer.parseInt(field("content-length"));
    }

    public String field(String name) {
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  private final Socket socket = new Socket();
  private final InputStream in;

  private RawSocket(InetSocketAddress address) throws IOException {
    socket.connect(address, PATIENCE_MILLIS);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  public static RawSocket to(InetSocketAddress address) throws IOException {
    return new RawSocket(address);
  }

  public RawSocket send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return this;
  }

  /** Reads one whole answer. */
  public Heard answer() throws IOException {
    Heard head = new Heard(head(), "");
    return new Heard(head.head(), text(head.declaredLength()));
  }

  /** Reads the head of an answer and half of the body it declares. */
  public Heard halfAnswer() throws IOException {
    Heard head = new Heard(head(), "");
    return new Heard(head.head(), text(head.declaredLength() / 2));
  }

  private String head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      head.write(text(1).charAt(0));
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  private String text(int bytes) throws IOException {
    byte[] read = read(bytes);
    if (read.length < bytes) {
      throw new IOException("closed after " + new String(read, StandardCharsets.UTF_8));
    }
    return new String(read, StandardCharsets.UTF_8);
  }

  /** Reads so many bytes. */
  public byte[] read(int bytes) throws IOException {
    return in.readNBytes(bytes);
  }

  /** Waits until the other side closes or resets, without having sent anything more. */
  public End end() throws IOException {
    try {
      int next = in.read();
      if (next >= 0) {
        throw new IOException("unexpected byte " + next);
      }
      return End.CLOSED;
    } catch (SocketException reset) {
      return End.RESET;
    }
  }

  /** Waits for a moment in which the other side keeps silent. */
  public End silence() throws IOException {
    socket.setSoTimeout(SILENCE_MILLIS);
    try {
      return end();
    } catch (SocketTimeoutException silent) {
      return End.SILENT;
    } finally {
      socket.setSoTimeout(PATIENCE_MILLIS);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
