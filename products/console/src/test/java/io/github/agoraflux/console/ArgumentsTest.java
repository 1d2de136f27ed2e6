package io.github.agoraflux.console;

import io.github.agoraflux.harness.ArgumentTests;
import io.github.agoraflux.harness.Wire;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Arguments that break a rule are refused before a byte is sent. */
class ArgumentsTest {

  private static final ProjectId ID = ProjectId.of("xxxx");
  private static final ProjectId NONE = ProjectId.of(" ");
  private static final LocalDate DAY = LocalDate.of(2025, 12, 29);

  @RegisterExtension static final Wire<Console> wire = new Wire<>(Console::over);

  @TestFactory
  Stream<DynamicTest> areRefused() {
    return ArgumentTests.over(() -> wire)
        .refuse("name must be given", console -> console.create(project -> {}))
        .refuse("name must not be blank", console -> console.create(p -> p.name(" ")))
        .refuse(
            "name must have at most 255 characters (it has 256)",
            console -> console.create(p -> p.name("n".repeat(256))))
        .refuse(
            "extra must hold only fields without a component",
            console -> console.create(p -> p.name("n").extra(Map.of("enable_sign_key", true))))
        .refuse("id must not be blank", console -> console.project(NONE, "n"))
        .refuse("name must not be blank", console -> console.project(ID, ""))
        .refuse("id must not be blank", console -> console.enable(NONE))
        .refuse("id must not be blank", console -> console.disable(NONE))
        .refuse("id must not be blank", console -> console.enableSignKey(NONE))
        .refuse("id must not be blank", console -> console.disableSignKey(NONE))
        .refuse("id must not be blank", console -> console.resetSignKey(NONE))
        .refuse("id must not be blank", console -> console.delete(NONE))
        .refuse("id must not be blank", console -> console.setRecordingServer(NONE, "a:1"))
        .refuse("address must not be blank", console -> console.setRecordingServer(ID, ""))
        .refuse("project must be given", console -> console.usage(q -> q.from(DAY).to(DAY)))
        .refuse("from must be given", console -> console.usage(q -> q.project(ID).to(DAY)))
        .refuse("to must be given", console -> console.usage(q -> q.project(ID).from(DAY)))
        .refuse(
            "to must not be before 2025-12-29, but was 2025-12-28",
            console -> console.usage(q -> q.project(ID).from(DAY).to(DAY.minusDays(1))))
        .refuse(
            "extra must hold only fields without a component",
            console ->
                console.usage(q -> q.project(ID).from(DAY).to(DAY).extra(Map.of("business", "x"))))
        .refuse(
            "to must not be before 2025-12-29",
            console -> console.usageInMinutes(DAY, DAY.minusDays(1)))
        .refuse(
            "id must not be blank", console -> console.usageInMinutes(DAY, DAY, List.of(ID, NONE)))
        .tests();
  }
}
