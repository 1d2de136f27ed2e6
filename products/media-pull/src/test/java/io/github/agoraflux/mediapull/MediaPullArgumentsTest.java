package io.github.agoraflux.mediapull;

import static io.github.agoraflux.value.ServiceRegion.NA;

import io.github.agoraflux.harness.ArgumentTests;
import io.github.agoraflux.harness.Wire;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bad arguments never leave the process. */
class MediaPullArgumentsTest {

  private static final PlayerId ID = PlayerId.of("2a784467d647bb87b60b719f6fa56317");

  @RegisterExtension static final Wire<MediaPull> wire = new Wire<>(MediaPull::over);

  @TestFactory
  Stream<DynamicTest> areRefusedBeforeAnythingIsSent() {
    return ArgumentTests.over(() -> wire)
        .refuse("streamUrl must be given", pull -> pull.create(NA, spec -> spec.channel("c")))
        .refuse("name must be given", pull -> pull.createOrGet(NA, Specs.least().build()))
        .refuse(
            "name must be given",
            pull -> pull.createOrGet(NA, spec -> spec.streamUrl(Specs.STREAM).channel("c").uid(7L)))
        .refuse("update must change something", pull -> pull.update(NA, ID, 0, update -> {}))
        .refuse(
            "sequence must be from 0 to 9223372036854775807, but was -1",
            pull -> pull.update(NA, ID, -1, update -> update.paused(true)))
        .refuse("id must not be empty", pull -> pull.delete(NA, PlayerId.of("")))
        .refuse("id must not be empty", pull -> pull.delete(NA, PlayerId.of("..")))
        .refuse("channel must be 1 to 64 letters", pull -> pull.list(""))
        .refuse("channel must be 1 to 64 letters", pull -> pull.list("größe"))
        .tests();
  }
}
