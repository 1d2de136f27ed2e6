package io.github.agoraflux.simulator.cloudrecording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Who records in a channel, whoever starts at the same time. */
class RecordingsTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final Recordings recordings = new Recordings(() -> NOW, cname -> List.of(7L));

  private Resource acquire(String uid) {
    return recordings.add(
        id -> new Resource(id, "show68", uid, false, NOW, Duration.ofHours(1), null, null));
  }

  private Optional<Recording> start(Resource resource) {
    return recordings.start(
        resource,
        sid ->
            new Recording(
                sid,
                resource.id(),
                "mix",
                resource.cname(),
                resource.uid(),
                NOW,
                NOW.plusSeconds(3600),
                NOW,
                false,
                NOW,
                Map.of(),
                null,
                null));
  }

  @RepeatedTest(50)
  @DisplayName("Of many starts for one user at the same time one succeeds")
  void oneForAUser() {
    List<Resource> resources = IntStream.range(0, 8).mapToObj(each -> acquire("1")).toList();

    long started = resources.parallelStream().flatMap(each -> start(each).stream()).count();

    assertThat(started).isEqualTo(1);
    assertThat(recordings.running()).hasSize(1);
  }

  @RepeatedTest(50)
  @DisplayName("Of many starts with one resource at the same time one succeeds")
  void oneForAResource() {
    Resource resource = acquire("1");

    long started =
        IntStream.range(0, 8).parallel().filter(each -> start(resource).isPresent()).count();

    assertThat(started).isEqualTo(1);
    assertThat(recordings.running()).hasSize(1);
  }

  @Test
  @DisplayName("A user whose recording has ended may record again, and others all the time")
  void again() {
    Recording first = start(acquire("1")).orElseThrow();
    assertThat(start(acquire("2"))).isPresent();
    Resource waiting = acquire("1");
    assertThat(start(waiting)).isEmpty();

    recordings.remove(first.sid());

    assertThat(start(waiting)).isPresent();
    assertThat(recordings.running()).hasSize(2);
  }
}
