package io.github.agoraflux.simulator.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The subject alternative names of a certificate, in DER. Written by hand because {@code
 * CertificateBuilder} takes no wildcard.
 */
final class AlternativeNames {

  /** The object identifier of this extension. */
  static final String OID = "2.5.29.17";

  private static final int SEQUENCE = 0x30;
  private static final int DNS_NAME = 0x82;
  private static final int IP_ADDRESS = 0x87;
  private static final int MAX_SHORT_LENGTH = 127;

  private final ByteArrayOutputStream names = new ByteArrayOutputStream();

  AlternativeNames dns(String name) {
    write(names, DNS_NAME, name.getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  AlternativeNames ip(byte... address) {
    write(names, IP_ADDRESS, address);
    return this;
  }

  byte[] encoded() {
    ByteArrayOutputStream sequence = new ByteArrayOutputStream();
    write(sequence, SEQUENCE, names.toByteArray());
    return sequence.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, int tag, byte[] content) {
    if (content.length > MAX_SHORT_LENGTH) {
      throw new IllegalArgumentException("too long for a short length: " + content.length);
    }
    out.write(tag);
    out.write(content.length);
    out.writeBytes(content);
  }
}
