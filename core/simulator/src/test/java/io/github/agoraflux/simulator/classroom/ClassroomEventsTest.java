package io.github.agoraflux.simulator.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What happened in classrooms: once for all of them, again and again for each. */
class ClassroomEventsTest extends ClassroomFixture {

  @Test
  @DisplayName("The queue hands out 100 events at once and each of them once")
  void queued() throws IOException {
    room.enter("ann", "Ann", 1);
    IntStream.range(0, 149).forEach(i -> room.say("ann", "m" + i));

    Reply first = client.get(queue());
    Reply second = client.get(queue());

    assertThat(first.at("/data")).hasSize(100);
    assertThat(first.at("/data/0/cmd").asInt()).isEqualTo(20);
    assertThat(first.at("/data/0/roomUuid").asString()).isEqualTo("room");
    assertThat(second.at("/data")).hasSize(50);
    assertThat(second.at("/data/49/sequence").asInt()).isEqualTo(150);
    assertThat(client.get(queue()).at("/data")).isEmpty();
    assertThat(agora.journal().all().get(agora.journal().all().size() - 1).acted()).isFalse();
  }

  @Test
  @DisplayName("The queue forgets events an hour after their classroom was destroyed")
  void forgotten() throws IOException {
    client.put(path("/states/2"), null);
    time.advance(Duration.ofMinutes(119));
    room.say(entered(), "late");
    assertThat(agora.rooms().waitingEvents()).isEqualTo(3);
    assertThat(client.get(queue()).at("/data")).hasSize(3);

    room.say("ann", "too late");
    time.advance(Duration.ofMinutes(1));

    assertThat(agora.rooms().waitingEvents()).isZero();
    assertThat(client.get(queue()).at("/data")).isEmpty();
  }

  private String entered() {
    room.enter("ann", "Ann", 1);
    return "ann";
  }

  @Test
  @DisplayName("A classroom's own events are told page by page, as often as one likes")
  void listed() throws IOException {
    room.enter("ann", "Ann", 1);
    IntStream.range(0, 149).forEach(i -> room.say("ann", "m" + i));

    for (int i = 0; i < 2; i++) {
      Reply first = client.get(path("/sequences"));
      assertThat(first.at("/data/list")).hasSize(100);
      assertThat(first.at("/data/total").asInt()).isEqualTo(150);
      String next = first.at("/data/nextId").asString();
      Reply last = client.get(path("/sequences?nextId=" + next));
      assertThat(last.at("/data/list/0/sequence").asInt()).isEqualTo(101);
      assertThat(last.at("/data/count").asInt()).isEqualTo(50);
      assertThat(last.at("/data/nextId").isNull()).isTrue();
    }
    assertThat(client.get(path("/sequences?cmd=20")).at("/data/list")).hasSize(1);
    assertThat(client.get(path("/sequences?nextId=null&cmd=20")).at("/data/count").asInt()).isOne();
    assertThat(client.get(path("/sequences?nextId=7000")).at("/data/list")).isEmpty();
  }

  @Test
  @DisplayName("A resource is converted a page a second, and everybody is told of it")
  void converted() throws IOException {
    Reply uploaded =
        client.put(
            resources("/file"),
            "{\"resourceName\":\"f\",\"size\":1,\"ext\":\"pptx\",\"url\":\"u\","
                + "\"conversion\":{\"type\":\"dynamic\"}}");
    assertThat(uploaded.at("/data/convert").asBoolean()).isTrue();
    assertThat(percentage()).isZero();
    time.advance(Duration.ofSeconds(7));
    assertThat(percentage()).isEqualTo(70);
    time.advance(Duration.ofMinutes(1));
    assertThat(percentage()).isEqualTo(100);

    client.delete(resources(""), "{\"resourceUuid\":[\"file\",\"none\"]}");

    assertThat(client.get(resources("")).at("/data")).isEmpty();
    assertThat(room.events()).extracting(RoomEvent::cmd).containsExactly(1003, 1003);
    assertThat(client.get(path("/sequences")).at("/data/list/1/data/action").asInt()).isEqualTo(2);
  }

  private int percentage() throws IOException {
    return client.get(resources("")).at("/data/0/taskProgress/convertedPercentage").asInt();
  }
}
