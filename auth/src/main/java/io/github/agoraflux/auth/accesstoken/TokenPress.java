package io.github.agoraflux.auth.accesstoken;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/**
 * What minting needs and what is dear to make: a cipher and a compressor with its native memory.
 * Used again and again, by one thread at a time.
 */
final class TokenPress {

  private static final int BUFFER = 1024;

  private final TokenSignature signature = new TokenSignature();
  private final Deflater deflater = new Deflater();
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream compressed = new ByteArrayOutputStream(BUFFER);

  TokenSignature signature() {
    return signature;
  }

  byte[] compress(byte[] content) {
    deflater.reset();
    deflater.setInput(content);
    deflater.finish();
    compressed.reset();
    while (!deflater.finished()) {
      compressed.write(buffer, 0, deflater.deflate(buffer));
    }
    return compressed.toByteArray();
  }
}
