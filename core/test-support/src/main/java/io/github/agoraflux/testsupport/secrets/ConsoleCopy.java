package io.github.agoraflux.testsupport.secrets;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this JVM prints, copied to a file on its way to the console. */
final class ConsoleCopy extends FilterOutputStream {

  private final OutputStream copy;

  private ConsoleCopy(OutputStream console, OutputStream copy) {
    super(console);
    this.copy = copy;
  }

  /** Copies both streams of the console from now on. */
  static void install(Path file) throws IOException {
    OutputStream copy = Files.newOutputStream(file);
    System.setOut(of(System.out, copy));
    System.setErr(of(System.err, copy));
  }

  static PrintStream of(PrintStream console, OutputStream copy) {
    return new PrintStream(new ConsoleCopy(console, copy), true, Charset.defaultCharset());
  }

  @Override
  public void write(int character) throws IOException {
    out.write(character);
    copy.write(character);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    copy.write(bytes, offset, length);
  }

  /** Only flushes: the console is never closed. */
  @Override
  public void close() throws IOException {
    flush();
  }
}
