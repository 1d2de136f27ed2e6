package io.github.agoraflux.samples.dashboard;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The events of a page over a bare connection, of which nothing is read unless told to. */
public final class RawEvents implements AutoCloseable {

  private static final Pattern STREAM = Pattern.compile("\"stream\":\"([^\"]+)\"");

  /** What tells that the server lives counts as no event. */
  private static final String BEAT = "data:{}";

  private final Socket socket;
  private final BufferedReader lines;
  private String stream = "";
  private int events;

  private RawEvents(Socket socket) throws IOException {
    this.socket = socket;
    this.lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
  }

  /** Asks for the events of a page. */
  public static RawEvents open(RunningDashboard dashboard) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(20_000);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), dashboard.port()));
    socket
        .getOutputStream()
        .write("GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
    return new RawEvents(socket);
  }

  /** Reads until so many events have come, the greeting included; the stream's name. */
  public String readUpToEvent(int number) throws IOException {
    while (events < number) {
      String line = lines.readLine();
      if (line == null) {
        throw new EOFException("after " + events + " events");
      }
      Matcher hello = STREAM.matcher(line);
      stream = hello.find() ? hello.group(1) : stream;
      events += line.startsWith("data:") && !line.equals(BEAT) ? 1 : 0;
    }
    return stream;
  }

  /** How many events were read. */
  public int eventsRead() {
    return events;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
