package io.github.agoraflux.simulator.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.simulator.RawClient;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The four verbs on rules that ban users. */
class KickingRulesTest {

  private static final String RULES = "/dev/v1/kicking-rule";
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

  private final ManualTime time = new ManualTime(NOW);
  private AgoraSimulator agora;
  private RawClient client;

  @BeforeEach
  void start() {
    agora = AgoraSimulator.start(s -> s.withoutRateLimits().time(time));
    client = RawClient.of(agora);
  }

  @AfterEach
  void close() {
    agora.close();
  }

  /** A request body with the App ID and these members. */
  private String body(String members) {
    return "{\"appid\":\"" + agora.appId() + "\"," + members + "}";
  }

  private Reply create(String members) throws IOException {
    return client.post(RULES, body(members));
  }

  private JsonNode rules() throws IOException {
    Reply reply = client.get(RULES + "?appid=" + agora.appId());
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.at("/status").asString()).isEqualTo("success");
    return reply.at("/rules");
  }

  private static String banJoining(String members) {
    return members + ",\"privileges\":[\"join_channel\"]";
  }

  @Test
  @DisplayName("A rule is created with an id and listed with everything it has")
  void createAndList() throws IOException {
    Reply reply =
        create(
            """
            "cname":"show68","uid":589517928,"ip":"192.168.0.1","time":60,
            "privileges":["join_channel","publish_audio","publish_video"]""");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.at("/status").asString()).isEqualTo("success");
    long id = reply.at("/id").asLong();
    assertThat(rules())
        .isEqualTo(
            Reply.parse(
                """
                [{"id":%d,"appid":"%s","uid":589517928,"opid":501,"cname":"show68",
                  "ip":"192.168.0.1","ts":"2026-01-02T04:04:05.678Z",
                  "privileges":["join_channel","publish_audio","publish_video"],
                  "createAt":"2026-01-02T03:04:05.678Z","updateAt":"2026-01-02T03:04:05.678Z"}]"""
                    .formatted(id, agora.appId())));
    assertThat(agora.journal().of("channel-management.create-rule"))
        .singleElement()
        .satisfies(request -> assertThat(request.acted()).isTrue());
  }

  @Test
  @DisplayName("Every rule has a higher id than the one before, equal ones too")
  void idsIncrease() throws IOException {
    long first = create(banJoining("\"uid\":1")).at("/id").asLong();
    long second = create(banJoining("\"uid\":1")).at("/id").asLong();

    assertThat(second).isGreaterThan(first);
    assertThat(rules().size()).isEqualTo(2);
  }

  @Test
  @DisplayName("A filter that is not used is null")
  void absentFilters() throws IOException {
    create(banJoining("\"cname\":\"room\",\"ip\":\"\""));

    assertThat(rules().at("/0/uid").isNull()).isTrue();
    assertThat(rules().at("/0/ip").isNull()).isTrue();
    assertThat(rules().at("/0/cname").asString()).isEqualTo("room");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 3600",
    "'\"time\":1,', 60",
    "'\"time\":0.5,', 60",
    "'\"time\":0.000001,', 60",
    "'\"time\":1.5,', 90",
    "'\"time\":1440,', 86400",
    "'\"time\":1441,', 86400",
    "'\"time\":1e300,', 86400",
    "'\"time_in_seconds\":10,', 10",
    "'\"time_in_seconds\":9.9,', 10",
    "'\"time_in_seconds\":86430,', 86430",
    "'\"time_in_seconds\":86431,', 86430",
    "'\"time\":60,\"time_in_seconds\":20,', 20",
    "'\"time\":null,\"time_in_seconds\":20,', 20",
    "'\"time\":2,\"time_in_seconds\":null,', 120"
  })
  @DisplayName("The length of a ban is moved into its range, and seconds win over minutes")
  void lengths(String members, long seconds) throws IOException {
    create(members + banJoining("\"uid\":1"));

    assertThat(Instant.parse(rules().at("/0/ts").asString())).isEqualTo(NOW.plusSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"time\":0", "\"time_in_seconds\":0", "\"time\":5,\"time_in_seconds\":0.0"})
  @DisplayName("A length of zero sets users offline and leaves no rule")
  void oneTimeKick(String length) throws IOException {
    agora.channels().join("room", User.host(1), User.host(2));

    Reply reply =
        create("\"cname\":\"room\",\"uid\":1,\"privileges\":[\"publish_audio\"]," + length);

    assertThat(reply.at("/id").isIntegralNumber()).isTrue();
    assertThat(rules().size()).isZero();
    assertThat(agora.channels().find("room").orElseThrow().users()).containsOnlyKeys(2L);
  }

  @Test
  @DisplayName("A ban from joining sets offline whom it is about, and nobody else")
  void banRemovesUsers() throws IOException {
    agora.channels().join("one", User.host(1).at("10.0.0.1"), User.host(2).at("10.0.0.2"));
    agora.channels().join("two", User.host(1).at("10.0.0.1"), User.host(3).at("10.0.0.1"));

    create(banJoining("\"cname\":\"one\",\"uid\":1"));
    assertThat(agora.channels().find("one").orElseThrow().users()).containsOnlyKeys(2L);
    assertThat(agora.channels().find("two").orElseThrow().users()).containsOnlyKeys(1L, 3L);

    create(banJoining("\"uid\":1"));
    assertThat(agora.channels().find("two").orElseThrow().users()).containsOnlyKeys(3L);

    create(banJoining("\"ip\":\"10.0.0.1\""));
    assertThat(agora.channels().find("two")).isEmpty();

    create(banJoining("\"cname\":\"one\""));
    assertThat(agora.channels().size()).isZero();
  }

  @Test
  @DisplayName("A ban from publishing leaves users in their channel")
  void publishingBanRemovesNobody() throws IOException {
    agora.channels().join("room", User.host(1));

    create("\"uid\":1,\"privileges\":[\"publish_audio\",\"publish_video\"]");

    assertThat(agora.channels().find("room")).isPresent();
  }

  @Test
  @DisplayName("A rule ends when its time is over")
  void expiry() throws IOException {
    long id = create("\"time_in_seconds\":10," + banJoining("\"uid\":1")).at("/id").asLong();

    time.advance(Duration.ofSeconds(10).minusNanos(1));
    assertThat(rules().size()).isEqualTo(1);

    time.advance(Duration.ofNanos(1));
    assertThat(agora.rules().find(id)).isEmpty();
    assertThat(rules().size()).isZero();
    assertThat(client.delete(RULES, body("\"id\":" + id)).status()).isEqualTo(404);
    assertThat(client.put(RULES, body("\"id\":" + id)).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("An update counts the new length from now")
  void update() throws IOException {
    long id = create(banJoining("\"uid\":1")).at("/id").asLong();
    time.advance(Duration.ofMinutes(1));

    Reply reply = client.put(RULES, body("\"id\":" + id + ",\"time_in_seconds\":30"));

    assertThat(reply.json())
        .isEqualTo(
            Reply.parse(
                "{\"status\":\"success\",\"result\":{\"id\":%d,\"ts\":\"2026-01-02T03:05:35.678Z\"}}"
                    .formatted(id)));
    assertThat(rules().at("/0/createAt").asString()).isEqualTo("2026-01-02T03:04:05.678Z");
    assertThat(rules().at("/0/updateAt").asString()).isEqualTo("2026-01-02T03:05:05.678Z");
    assertThat(rules().at("/0/ts").asString()).isEqualTo("2026-01-02T03:05:35.678Z");
  }

  @Test
  @DisplayName("An update to zero sets users offline and ends the rule")
  void updateToKick() throws IOException {
    long id = create("\"uid\":1,\"privileges\":[\"publish_audio\"]").at("/id").asLong();
    agora.channels().join("room", User.host(1), User.host(2));

    Reply reply = client.put(RULES, body("\"id\":" + id + ",\"time\":0"));

    assertThat(reply.at("/result/ts").asString()).isEqualTo("2026-01-02T03:04:05.678Z");
    assertThat(agora.rules().active()).isEmpty();
    assertThat(agora.channels().find("room").orElseThrow().users()).containsOnlyKeys(2L);
  }

  @Test
  @DisplayName("A deleted rule is gone, and deleting it again finds nothing")
  void delete() throws IOException {
    long id = create(banJoining("\"uid\":1")).at("/id").asLong();

    Reply first = client.delete(RULES, body("\"id\":" + id));
    Reply second = client.delete(RULES, body("\"id\":" + id));

    assertThat(first.json())
        .isEqualTo(Reply.parse("{\"status\":\"success\",\"id\":%d}".formatted(id)));
    assertThat(second.status()).isEqualTo(404);
    assertThat(second.at("/message").isString()).isTrue();
    assertThat(agora.journal().of("channel-management.delete-rule"))
        .extracting(RecordedRequest::acted)
        .containsExactly(true, false);
  }

  @Test
  @DisplayName("An id may be written as a string of digits")
  void idAsString() throws IOException {
    long id = create(banJoining("\"uid\":1")).at("/id").asLong();

    assertThat(client.put(RULES, body("\"id\":\"" + id + "\"")).status()).isEqualTo(200);
    assertThat(client.delete(RULES, body("\"id\":\"" + id + "\"")).at("/id").asLong())
        .isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\"id\":null", "\"id\":-1", "\"id\":1.5", "\"id\":\"abc\"", "\"id\":{}"})
  @DisplayName("Updating and deleting need the id of a rule")
  void badId(String member) throws IOException {
    String body = member.isEmpty() ? "{\"appid\":\"" + agora.appId() + "\"}" : body(member);

    assertThat(client.put(RULES, body).at("/message").asString()).isEqualTo("invalid id");
    assertThat(client.delete(RULES, body).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"uid\":0', uid",
    "'\"uid\":-5', uid",
    "'\"uid\":4294967296', uid",
    "'\"uid\":\"7\"', uid",
    "'\"uid\":1.5', uid",
    "'\"cname\":\"\"', cname",
    "'\"cname\":7', cname",
    "'\"ip\":0', ip",
    "'\"ip\":\"0\"', ip",
    "'\"ip\":\"somewhere\"', ip",
    "'\"uid\":1,\"time\":-1', time",
    "'\"uid\":1,\"time\":\"60\"', time",
    "'\"uid\":1,\"time_in_seconds\":-0.1', time_in_seconds",
    "'\"uid\":1,\"time_in_seconds\":true', time_in_seconds",
    "'\"other\":1', 'cname, uid or ip'",
    "'\"ip\":\"\"', 'cname, uid or ip'"
  })
  @DisplayName("A field that does not fit is named")
  void badFields(String members, String field) throws IOException {
    Reply reply = create(banJoining(members));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json()).isEqualTo(Reply.parse("{\"message\":\"invalid " + field + "\"}"));
    assertThat(agora.rules().active()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"uid\":1",
        "\"uid\":1,\"privileges\":[]",
        "\"uid\":1,\"privileges\":\"join_channel\"",
        "\"uid\":1,\"privileges\":[\"join_channel\",\"dance\"]",
        "\"uid\":1,\"privileges\":[null]"
      })
  @DisplayName("A rule needs known privileges")
  void badPrivileges(String members) throws IOException {
    assertThat(create(members).at("/message").asString()).isEqualTo("invalid privileges");
  }

  @Test
  @DisplayName("Fields that nobody knows are accepted")
  void unknownFields() throws IOException {
    assertThat(create(banJoining("\"uid\":1,\"novelty\":{\"a\":[1]}")).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("The App ID is checked in each verb")
  void appIdIsChecked() throws IOException {
    String wrong = "{\"appid\":\"other\",\"id\":1,\"uid\":1,\"privileges\":[\"join_channel\"]}";

    for (Reply reply :
        new Reply[] {
          client.post(RULES, wrong),
          client.put(RULES, wrong),
          client.delete(RULES, wrong),
          client.get(RULES + "?appid=other"),
          client.get(RULES),
          client.post(RULES, "{\"uid\":1,\"privileges\":[\"join_channel\"]}")
        }) {
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.json()).isEqualTo(Reply.parse("{\"message\":\"invalid appid\"}"));
    }
  }

  @Test
  @DisplayName("The list also takes the App ID in a body, as an older document has it")
  void appIdInBody() throws IOException {
    create(banJoining("\"uid\":1"));

    Reply reply = client.send("GET", RULES, "{\"appid\":\"" + agora.appId() + "\"}");

    assertThat(reply.at("/rules").size()).isEqualTo(1);
  }

  @Test
  @DisplayName("A test can look at rules and end them all")
  void testAccess() throws IOException {
    create(banJoining("\"uid\":1"));
    assertThat(agora.rules().active())
        .singleElement()
        .satisfies(rule -> assertThat(rule.uid()).isEqualTo(1));

    agora.rules().clear();

    assertThat(rules().size()).isZero();
  }
}
