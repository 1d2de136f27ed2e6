package io.github.agoraflux.iotlicense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.ArgumentTests;
import io.github.agoraflux.harness.StatusTests;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ScriptedReply;
import io.github.agoraflux.simulator.SimulatorSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.test.StepVerifier;

/** Devices that consume licenses. */
class ActivationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String PID = "02F5A000000000000000000000EC3000";

  private Wire<IotLicense> wire;

  @BeforeEach
  void open() {
    wire = new Wire<>(IotLicense::over);
    buy(wire, 2);
  }

  @AfterEach
  void close() {
    wire.close();
  }

  private static void buy(Wire<IotLicense> wire, int count) {
    wire.agora()
        .licenses()
        .buy(
            PID,
            new io.github.agoraflux.simulator.iotlicense.Sku(2, "home", 3, 500, "08:00~20:00"),
            count);
  }

  private static ActivationSpec device(String key) {
    return ActivationSpec.builder().productId(PID).licenseKey(key).build();
  }

  @Test
  void getALicenseEach() {
    License first = wire.product().activate(device("lamp 1/\u00e4&")).block(PATIENCE);

    assertThat(wire.lastRequest().method()).isEqualTo("POST");
    assertThat(wire.lastRequest().rawPath()).isEqualTo("/dabiz/license/v2/active");
    assertThat(wire.lastRequest().rawQuery())
        .isEqualTo("pid=" + PID + "&licenseKey=lamp%201%2F%C3%A4%26&appid=" + wire.agora().appId());
    assertThat(wire.lastRequest().body()).isEmpty();
    assertThat(wire.agora().licenses().activated(PID))
        .containsEntry("lamp 1/\u00e4&", first.key().reveal());
    assertThat(first.sku())
        .isEqualTo(
            new Sku(
                LicensedProduct.IOT_SDK,
                "home",
                MediaType.AUDIO_AND_VIDEO,
                Duration.ofMinutes(500),
                "08:00~20:00"));
    assertThat(first.toString()).contains("key=***").doesNotContain(first.key().reveal());

    License second = wire.product().activate(device("lamp-2")).block(PATIENCE);
    assertThat(second.key()).isNotEqualTo(first.key());
    assertThat(wire.agora().licenses().left(PID)).isZero();
  }

  @Test
  void canBeSentParametersOfTomorrow() {
    wire.product()
        .activate(device -> device.productId(PID).licenseKey("k").extra(Map.of("region", "eu")))
        .block(PATIENCE);

    assertThat(wire.lastRequest().rawQuery()).endsWith("&region=eu");
  }

  @ParameterizedTest
  @EnumSource
  void areActivatedWhereTheCallerSays(ActivationPath path) {
    try (Wire<IotLicense> other =
        new Wire<>(agora -> IotLicense.over(agora, settings -> settings.activationPath(path)))) {
      buy(other, 1);
      StepVerifier.create(other.product().activate(device("lamp")))
          .expectNextCount(1)
          .verifyComplete();
      assertThat(other.lastRequest().operationId()).isEqualTo("iot-license.activate");
      assertThat(other.lastRequest().rawPath())
          .isEqualTo(
              path == ActivationPath.DOCUMENTATION
                  ? "/global/dabiz/license/v2/active"
                  : "/dabiz/license/v2/active");
    }
  }

  @Test
  void areRefusedWhenNoLicenseIsLeft() {
    wire.product().activate(device("lamp-1")).block(PATIENCE);
    wire.product().activate(device("lamp-2")).block(PATIENCE);

    StepVerifier.create(wire.product().activate(device("lamp-3")))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOf(RejectedException.Forbidden.class)
                    .hasMessageContaining("no license left"));
    StepVerifier.create(wire.product().activate(d -> d.productId("other").licenseKey("lamp")))
        .verifyError(RejectedException.NotFound.class);
    assertThat(wire.agora().licenses().activated(PID)).containsOnlyKeys("lamp-1", "lamp-2");
  }

  @ParameterizedTest
  @MethodSource("codes")
  void areRefusedByTheCodeInTheAnswer(
      String answer, Class<? extends AgoraException> type, String code) {
    wire.agora().script("*", ScriptedReply.json(200, answer));

    StepVerifier.create(wire.product().activate(device("lamp")))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isExactlyInstanceOf(type)
                    .asInstanceOf(InstanceOfAssertFactories.type(AgoraException.class))
                    .satisfies(
                        told -> {
                          assertThat(told.status()).isEqualTo(200);
                          assertThat(told.code()).isEqualTo(code);
                        }));
    assertThat(wire.requests()).isEqualTo(1);
  }

  static Stream<Arguments> codes() {
    return Stream.of(
        arguments("{\"code\":400,\"message\":\"no\"}", RejectedException.class, "400"),
        arguments("{\"code\":\"403\"}", RejectedException.Forbidden.class, "403"),
        arguments("{\"code\":7,\"data\":null}", RejectedException.class, "7"),
        arguments("{\"code\":500}", OutcomeUnknownException.class, "500"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"code\":200}", "{\"code\":200,\"data\":{}}", "[]", ""})
  void areLeftInDoubtByWhatIsNoAnswer(String answer) {
    wire.agora().script("*", ScriptedReply.json(200, answer));

    StepVerifier.create(wire.product().activate(device("lamp")))
        .verifyError(OutcomeUnknownException.class);
  }

  @TestFactory
  Stream<DynamicTest> areRefusedByTheStatus() {
    return StatusTests.of(
            "iot-license",
            Map.of("activate", activate(spec -> spec.productId(PID).licenseKey("lamp"))),
            Set.of("activate"))
        .over(() -> wire, 400, 401, 403, 404, 429, 500, 504);
  }

  @ParameterizedTest
  @CsvSource({"500", "504"})
  void areNeverActivatedTwice(int status) {
    wire.agora().faults().inject("iot-license.activate", Fault.status(status), 2);

    StepVerifier.create(wire.product().activate(device("lamp")))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .asInstanceOf(InstanceOfAssertFactories.type(OutcomeUnknownException.class))
                    .satisfies(lost -> assertThat(lost.remedy()).contains("same product id")));
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void shareAQuota() {
    Consumer<SimulatorSettings.Builder> tight = s -> s.rateLimit("iot-license.activate", 1);
    try (Wire<IotLicense> limited = new Wire<>(IotLicense::over, tight, client -> {})) {
      buy(limited, 2);
      limited.product().activate(device("lamp-1")).block(PATIENCE);
      StepVerifier.create(limited.product().activate(device("lamp-2")))
          .verifyError(RejectedException.RateLimited.class);
    }
  }

  @TestFactory
  Stream<DynamicTest> areRefusedBeforeAnythingIsSent() {
    return ArgumentTests.over(() -> wire)
        .refuse("productId must be given", activate(spec -> spec.licenseKey("k")))
        .refuse("productId must not be blank", activate(spec -> spec.productId("").licenseKey("k")))
        .refuse("licenseKey must be given", activate(spec -> spec.productId(PID)))
        .refuse(
            "licenseKey must not be blank", activate(spec -> spec.productId(PID).licenseKey(" ")))
        .refuse(
            "licenseKey must have at most 63 UTF-8 bytes (it has 64)",
            activate(spec -> spec.productId(PID).licenseKey("\u00e4".repeat(32))))
        .refuse("extra must leave the App ID", activate(extra("appid")))
        .refuse("extra must hold only fields without a component", activate(extra("pid")))
        .tests();
  }

  private static Consumer<ActivationSpecBuilder> extra(String name) {
    return spec -> spec.productId(PID).licenseKey("k").extra(Map.of(name, "x"));
  }

  private static Function<IotLicense, Publisher<?>> activate(Consumer<ActivationSpecBuilder> spec) {
    return licenses -> licenses.activate(spec);
  }
}
