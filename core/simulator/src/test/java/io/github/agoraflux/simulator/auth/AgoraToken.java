package io.github.agoraflux.simulator.auth;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens of version 007 and 006 for tests, byte by byte. */
public final class AgoraToken {

  public static final long HOUR = 3600;

  private final String appId;
  private final String certificate;
  private final long issued;
  private final long life;
  private final byte[][] services;

  private AgoraToken(String appId, String certificate, long issued, long life, byte[]... services) {
    this.appId = appId;
    this.certificate = certificate;
    this.issued = issued;
    this.life = life;
    this.services = services;
  }

  /** A token of one hour. */
  public static AgoraToken of(
      String appId, String certificate, Instant issued, byte[]... services) {
    return new AgoraToken(appId, certificate, issued.getEpochSecond(), HOUR, services);
  }

  public AgoraToken appId(String other) {
    return new AgoraToken(other, certificate, issued, life, services);
  }

  public AgoraToken certificate(String other) {
    return new AgoraToken(appId, other, issued, life, services);
  }

  public AgoraToken issuedLater(long seconds) {
    return new AgoraToken(appId, certificate, issued + seconds, life, services);
  }

  public AgoraToken life(long seconds) {
    return new AgoraToken(appId, certificate, issued, seconds, services);
  }

  public AgoraToken services(byte[]... other) {
    return new AgoraToken(appId, certificate, issued, life, other);
  }

  /** The token as it is sent. */
  public String mint() {
    return wrap(content());
  }

  /** What a token holds before it is deflated: its signature, then what is signed. */
  public byte[] content() {
    byte[] payload =
        bytes(string(appId), u32(issued), u32(life), u32(1), u16(services.length), bytes(services));
    byte[] key = hmac(u32(1), hmac(u32(issued), utf8(certificate)));
    return bytes(data(hmac(key, payload)), payload);
  }

  /** Any content in the dress of a token. */
  public static String wrap(byte[] content) {
    Deflater deflater = new Deflater();
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    byte[] step = new byte[1024];
    while (!deflater.finished()) {
      deflated.write(step, 0, deflater.deflate(step));
    }
    deflater.end();
    return "007" + Base64.getEncoder().encodeToString(deflated.toByteArray());
  }

  /** A service with one privilege, which lasts for some seconds or, if 0, as long as the token. */
  public static byte[] service(int type, int privilege, long seconds, byte[]... fields) {
    return bytes(u16(type), u16(1), u16(privilege), u32(seconds), bytes(fields));
  }

  public static byte[] rtc(String channel, String user) {
    return service(1, 1, 0, string(channel), string(user));
  }

  public static byte[] rtm(String user) {
    return service(2, 1, 0, string(user));
  }

  /** Signaling with a permission to read two channels and to write one. */
  public static byte[] rtm2(String user) {
    return bytes(
        service(8, 1, 0, string(user)),
        bytes(u16(2)),
        bytes(u16(0), u16(1), u16(0), u16(2), string("one"), string("two")),
        bytes(u16(1), u16(1), u16(1), u16(1), string("three")));
  }

  /** Education: privilege 1 is a user in a room, 2 a user, 3 the whole project. */
  public static byte[] education(int privilege, String room, String user, int role) {
    return service(7, privilege, 0, string(room), string(user), u16(role));
  }

  /** A token of version 006 for Signaling; both moments are those at which something expires. */
  public static String version6(
      String appId, String certificate, String user, Instant token, Instant privilege) {
    byte[] map = bytes(u16(1), u16(1000), u32(privilege.getEpochSecond()));
    return version6(appId, certificate, user, "", bytes(u32(1), u32(token.getEpochSecond()), map));
  }

  /** A token of version 006 with any message. The checksums are not what it is judged by. */
  public static String version6(
      String appId, String certificate, String channel, String user, byte[] message) {
    byte[] signature = hmac(utf8(certificate), bytes(utf8(appId + channel + user), message));
    byte[] content = bytes(data(signature), crc(channel), crc(user), data(message));
    return "006" + appId + Base64.getEncoder().encodeToString(content);
  }

  private static byte[] crc(String text) {
    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
    crc.update(utf8(text));
    return u32(crc.getValue());
  }

  public static byte[] u16(int value) {
    return ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN).putShort((short) value).array();
  }

  public static byte[] u32(long value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) value).array();
  }

  public static byte[] string(String text) {
    return data(utf8(text));
  }

  public static byte[] data(byte[] bytes) {
    return bytes(u16(bytes.length), bytes);
  }

  public static byte[] bytes(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
