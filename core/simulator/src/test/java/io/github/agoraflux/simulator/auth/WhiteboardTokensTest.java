package io.github.agoraflux.simulator.auth;

import static io.github.agoraflux.simulator.auth.WhiteboardAccess.room;
import static io.github.agoraflux.simulator.auth.WhiteboardAccess.sdk;
import static io.github.agoraflux.simulator.auth.WhiteboardAccess.task;
import static io.github.agoraflux.simulator.auth.WhiteboardRole.ADMIN;
import static io.github.agoraflux.simulator.auth.WhiteboardRole.READER;
import static io.github.agoraflux.simulator.auth.WhiteboardRole.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which whiteboard token lets its bearer do what, and the reasons given otherwise. */
class WhiteboardTokensTest {

  private static final Instant NOW = Instant.parse("2025-12-31T23:59:59Z");
  private static final TokenRefusal FORMAT = new TokenRefusal(401, "invalid format of token");
  private static final TokenRefusal SIGNATURE = new TokenRefusal(401, "invalid signature of token");
  private static final TokenRefusal EXPIRED = new TokenRefusal(401, "expired token");

  /** A token of role admin until 2026-01-01T00:00:00Z, checked against Netless's own code. */
  private static final String VECTOR =
      "NETLESSSDK_YWs9YWNjZXNzS2V5JmV4cGlyZUF0PTE3NjcyMjU2MDAwMDAmbm9uY2U9MDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAw"
          + "MDAwMDAwMDAwJnJvbGU9MCZzaWc9OTMxNjA0ODlmYWUzZGU4MzQyOThkNjVmMGNjZTE2YzgxNjBjMGJhOWEzMTUyNWZjMjZkMzE0"
          + "NWZhODlhMTE4MQ";

  private static final BoardToken WRITERS = BoardToken.sdk("accessKey", "secretAccessKey", 1);

  private final WhiteboardTokens tokens = new WhiteboardTokens("accessKey", "secretAccessKey");

  private Optional<TokenRefusal> refusal(String token, WhiteboardAccess... access) {
    return tokens.refusal(token, List.of(access), "here", NOW);
  }

  private static TokenRefusal forbidden(String what) {
    return new TokenRefusal(403, "token access " + what + " forbidden");
  }

  @Test
  @DisplayName("A token made by other hands is read, found genuine, and expires at its moment")
  void vector() {
    List<WhiteboardAccess> access = List.of(sdk(ADMIN));

    assertThat(tokens.refusal(VECTOR, access, null, NOW)).isEmpty();
    assertThat(tokens.refusal(VECTOR, access, null, NOW.plusMillis(999))).isEmpty();
    assertThat(tokens.refusal(VECTOR, access, null, NOW.plusMillis(1000))).contains(EXPIRED);
    assertThat(new WhiteboardTokens("accessKey", "other").refusal(VECTOR, access, null, NOW))
        .contains(SIGNATURE);
    assertThat(new WhiteboardTokens("other", "secretAccessKey").refusal(VECTOR, access, null, NOW))
        .contains(SIGNATURE);
    assertThat(NetlessToken.parse(VECTOR).orElseThrow()).hasToString("sdk token of role admin");
  }

  @Test
  @DisplayName("A token without an end never expires")
  void noExpiry() {
    assertThat(
            tokens.refusal(
                WRITERS.mint(), List.of(sdk(WRITER)), null, Instant.parse("9999-01-01T00:00:00Z")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, ADMIN, true", "0, WRITER, true", "0, READER, true",
    "1, ADMIN, false", "1, WRITER, true", "1, READER, true",
    "2, ADMIN, false", "2, WRITER, false", "2, READER, true"
  })
  @DisplayName("Each role includes those below it, and the answer names that of the token")
  void roles(int role, WhiteboardRole least, boolean accepted) {
    String name = List.of("admin", "writer", "reader").get(role);
    BoardToken token = BoardToken.sdk("accessKey", "secretAccessKey", role);

    for (String minted :
        List.of(token.mint(), token.room("here").mint(), token.task("here").mint())) {
      Optional<TokenRefusal> refusal = refusal(minted, sdk(least), room(least), task(least));
      if (accepted) {
        assertThat(refusal).isEmpty();
      } else {
        assertThat(refusal).contains(forbidden("role " + name));
      }
    }
  }

  @Test
  @DisplayName("Each kind of token has its own least role")
  void rolePerKind() {
    assertThat(refusal(WRITERS.mint(), sdk(ADMIN), room(WRITER)))
        .contains(forbidden("role writer"));
    assertThat(refusal(WRITERS.room("here").mint(), sdk(ADMIN), room(WRITER))).isEmpty();
  }

  @Test
  @DisplayName("A token for another room or task is refused, an SDK token is for all")
  void otherRoom() {
    assertThat(refusal(WRITERS.room("there").mint(), sdk(WRITER), room(WRITER)))
        .contains(forbidden("room"));
    assertThat(refusal(WRITERS.task("there").mint(), sdk(WRITER), task(WRITER)))
        .contains(forbidden("task"));
    assertThat(refusal(WRITERS.mint(), sdk(WRITER), room(WRITER))).isEmpty();
    assertThat(tokens.refusal(WRITERS.room("there").mint(), List.of(room(READER)), null, NOW))
        .isEmpty();
  }

  @Test
  @DisplayName("A kind of token that does not count is refused in the name of what it is about")
  void wrongKind() {
    assertThat(refusal(WRITERS.room("here").mint(), sdk(READER))).contains(forbidden("team"));
    assertThat(refusal(WRITERS.task("here").mint(), sdk(READER))).contains(forbidden("team"));
    assertThat(refusal(WRITERS.task("here").mint(), sdk(READER), room(READER)))
        .contains(forbidden("room"));
    assertThat(refusal(WRITERS.room("here").mint(), task(READER), sdk(READER)))
        .contains(forbidden("task"));
    assertThat(refusal(WRITERS.mint(), task(READER))).contains(forbidden("task"));
  }

  @Test
  @DisplayName("Whatever is changed after signing makes the signature invalid")
  void forged() {
    BoardToken token = WRITERS.expiring(NOW.plusSeconds(9)).room("here");

    assertThat(refusal(token.mint(), room(WRITER))).isEmpty();
    assertThat(refusal(token.forged("role", "0"), room(WRITER))).contains(SIGNATURE);
    assertThat(refusal(token.forged("uuid", "there"), room(WRITER))).contains(SIGNATURE);
    assertThat(refusal(token.forged("nonce", "1"), room(WRITER))).contains(SIGNATURE);
    assertThat(refusal(token.forged("expireAt", "9999999999999"), room(WRITER)))
        .contains(SIGNATURE);
    assertThat(refusal(token.forged("ak", "other"), room(WRITER))).contains(SIGNATURE);
    assertThat(refusal(token.forged("sig", "0"), room(WRITER))).contains(SIGNATURE);
    assertThat(refusal(token.secretKey("other").mint(), room(WRITER))).contains(SIGNATURE);
    assertThat(refusal(token.with("ak", "other").mint(), room(WRITER))).contains(SIGNATURE);
  }

  @Test
  @DisplayName("The prefix is not signed, but a token of a kind has the fields of that kind")
  void otherPrefix() {
    String query = BoardToken.content(WRITERS.mint());

    assertThat(refusal(BoardToken.wrap("NETLESSROOM_", query), room(READER))).contains(FORMAT);
  }

  @Test
  @DisplayName("The signature comes first: an expired token that nobody signed is not expired")
  void order() {
    BoardToken expired = BoardToken.sdk("accessKey", "secretAccessKey", 2).expiring(NOW);

    assertThat(refusal(expired.mint(), sdk(ADMIN))).contains(EXPIRED);
    assertThat(refusal(expired.secretKey("other").mint(), sdk(ADMIN))).contains(SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NETLESSSDK",
        "NETLESSSDK_",
        "NETLESSSDK_###",
        "NETLESSSDK_YQ",
        "NETLESSSDK__w",
        "NETLESSTEAM_YWs9YQ",
        "netlesssdk_YWs9YQ",
        "YWs9YQ"
      })
  @DisplayName("What is no token is told so")
  void garbage(String token) {
    assertThat(refusal(token, sdk(READER))).contains(FORMAT);
  }

  @Test
  @DisplayName("Fields that are missing, come twice or make no sense are a wrong format")
  void badFields() {
    assertThat(refusal(WRITERS.without("role").mint(), sdk(READER))).contains(FORMAT);
    assertThat(refusal(WRITERS.without("ak").mint(), sdk(READER))).contains(FORMAT);
    assertThat(refusal(WRITERS.with("role", "3").mint(), sdk(READER))).contains(FORMAT);
    assertThat(refusal(WRITERS.with("role", "admin").mint(), sdk(READER))).contains(FORMAT);
    assertThat(refusal(WRITERS.with("expireAt", "soon").mint(), sdk(READER))).contains(FORMAT);
    assertThat(refusal(WRITERS.room("x").without("uuid").mint(), room(READER))).contains(FORMAT);
    String query = BoardToken.content(WRITERS.mint());
    for (String bad : List.of(query + "&role=0", query + "&", query + "&a=%", "#" + query)) {
      assertThat(refusal(BoardToken.wrap("NETLESSSDK_", bad), sdk(READER))).contains(FORMAT);
    }
    assertThat(
            refusal(BoardToken.wrap("NETLESSSDK_", query.replaceAll("&sig=.*", "")), sdk(READER)))
        .contains(FORMAT);
  }

  @Test
  @DisplayName("What is signed is the JSON that JavaScript would write")
  void json() {
    BoardToken odd = WRITERS.without("nonce").with("nonce", "\"\\\b\f\n\r\t\u0001\u001f/ é+&=€😀");
    String json =
        "{\"ak\":\"accessKey\",\"nonce\":\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f/ é+&=€😀\","
            + "\"role\":\"1\"}";

    assertThat(refusal(odd.mint(json), sdk(WRITER))).isEmpty();
    assertThat(refusal(odd.mint(json.replace("\\u001f", "\\u001F")), sdk(WRITER)))
        .contains(SIGNATURE);
  }

  @Test
  @DisplayName("A changed token never fails to be judged and never passes with other content")
  void mutated() {
    Random random = new Random(8);
    String genuine = WRITERS.expiring(NOW.plusSeconds(9)).mint();
    String content = BoardToken.content(genuine);
    for (int i = 0; i < 20_000; i++) {
      String mutant = Mutation.of(genuine, random);
      if (refusal(mutant, sdk(READER)).isEmpty()) {
        assertThat(BoardToken.content(mutant)).as(mutant).isEqualTo(content);
      }
    }
    for (int i = 0; i < 20_000; i++) {
      String mutant = Mutation.of(content, random);
      assertThat(refusal(BoardToken.wrap("NETLESSSDK_", mutant), sdk(READER)))
          .as(mutant)
          .isPresent();
    }
  }
}
