package io.github.agoraflux.simulator;

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

  /** How what was read from a socket ended. */
  public enum End {
    CLOSED,
    RESET,
    SILENT
  }

  /** What was read from a socket. */
  public record Heard(String text, End end) {

    public String body() {
      int blank = text.indexOf("\r\n\r\n");
      return blank < 0 ? "" : text.substring(blank + 4);
    }

    public int declaredLength() {
      return text.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
          .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
          .findFirst()
          .orElse(-1);
    }
  }

  private final Socket socket = new Socket();

  private RawSocket(InetSocketAddress address) throws IOException {
    socket.connect(address, 5_000);
  }

  public static RawSocket to(InetSocketAddress address) throws IOException {
    return new RawSocket(address);
  }

  public RawSocket send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return this;
  }

  /** Reads until the other side closes or resets, or is silent for so long. */
  public Heard hear(int silenceMillis) throws IOException {
    socket.setSoTimeout(silenceMillis);
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    try {
      for (int read = in.read(); read >= 0; read = in.read()) {
        heard.write(read);
      }
      return new Heard(heard.toString(StandardCharsets.UTF_8), End.CLOSED);
    } catch (SocketTimeoutException silent) {
      return new Heard(heard.toString(StandardCharsets.UTF_8), End.SILENT);
    } catch (SocketException reset) {
      return new Heard(heard.toString(StandardCharsets.UTF_8), End.RESET);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
