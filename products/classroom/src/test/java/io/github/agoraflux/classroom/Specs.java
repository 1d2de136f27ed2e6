package io.github.agoraflux.classroom;

import io.github.agoraflux.value.ServiceRegion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What most tests begin with. */
final class Specs {

  static final ServiceRegion NA = ServiceRegion.NA;
  static final RoomId ROOM = RoomId.of("test_class");
  static final UserId USER = UserId.of("test_user");
  static final ExtAppId APP = ExtAppId.of("countdown");
  static final ResourceId FILE = ResourceId.of("class_file_1");

  private Specs() {}

  static RoomSpecBuilder room() {
    return RoomSpec.builder()
        .name("test_class")
        .type(RoomType.SMALL)
        .schedule(
            Schedule.builder()
                .startTime(Instant.ofEpochMilli(1_655_452_800_000L))
                .duration(Duration.ofMinutes(10))
                .closeDelay(Duration.ofMinutes(5))
                .build())
        .handsUp(HandsUp.atMost(10));
  }

  static PropertyUpdate update() {
    return PropertyUpdate.builder()
        .properties(Map.of("key1", "value1", "key2", "value2"))
        .cause(Map.of())
        .build();
  }

  static PropertyRemoval removal(String... keys) {
    return PropertyRemoval.builder().properties(List.of(keys)).cause(Map.of()).build();
  }

  static ResourceSpecBuilder file() {
    return ResourceSpec.builder()
        .name("class_file")
        .size(1024L)
        .extension(FileExtension.PPT)
        .url("https://xxx.com");
  }
}
