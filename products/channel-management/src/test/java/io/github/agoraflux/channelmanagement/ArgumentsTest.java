package io.github.agoraflux.channelmanagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.harness.ArgumentTests;
import io.github.agoraflux.harness.Wire;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;

/** Arguments that break a rule are refused before a byte is sent. */
class ArgumentsTest {

  private static final List<Privilege> JOIN = List.of(Privilege.JOIN_CHANNEL);
  private static final RuleId RULE = RuleId.of(1);

  @RegisterExtension
  static final Wire<ChannelManagement> wire = new Wire<>(ChannelManagement::over);

  @TestFactory
  Stream<DynamicTest> areRefused() {
    return ArgumentTests.over(() -> wire)
        .refuse("rule must name a channel, uid or ip", rule(rule -> rule.privileges(JOIN)))
        .refuse("privileges must not be empty", rule(rule -> rule.channel("room")))
        .refuse("privileges must not be empty", rule(rule -> rule.uid(1L).privileges(List.of())))
        .refuse("channel must not be blank", rule(rule -> rule.channel(" ").privileges(JOIN)))
        .refuse("ip must not be blank", rule(rule -> rule.ip("").privileges(JOIN)))
        .refuse(
            "uid must be from 1 to 4294967295, but was 0",
            rule(rule -> rule.uid(0L).privileges(JOIN)))
        .refuse(
            "uid must be from 1 to 4294967295, but was 4294967296",
            rule(rule -> rule.uid(4_294_967_296L).privileges(JOIN)))
        .refuse("uid must be from 1", channels -> channels.user(0, "room"))
        .refuse("uid must be from 1", channels -> channels.user(4_294_967_296L, "room"))
        .refuse("uid must be from 1", channels -> channels.isHostIn(-1, "room"))
        .refuse("channelName must not be empty", channels -> channels.user(1, ""))
        .refuse("channelName must not be empty", channels -> channels.users(".."))
        .refuse("channelName must not be empty", channels -> channels.hosts("."))
        .refuse("channelName must not be empty", channels -> channels.isHostIn(1, ""))
        .refuse("channelName must be valid Unicode", channels -> channels.users("a\uD800"))
        .refuse("pageSize must be from 1 to 500, but was 0", channels -> channels.channels(0))
        .refuse("pageSize must be from 1 to 500, but was 501", channels -> channels.channels(501))
        .refuse(
            "duration.minutes must be from 1 to 1440, but was 1441",
            channels -> channels.updateRule(RULE, BanDuration.ofMinutes(1441)))
        .refuse(
            "duration must be given in minutes or in seconds",
            channels -> channels.updateRule(RULE, new BanDuration(1, 60)))
        .tests();
  }

  private static Function<ChannelManagement, Publisher<?>> rule(Consumer<RuleSpecBuilder> spec) {
    return channels -> channels.createRule(spec);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("outside")
  void durationsEndWhereAgoraEndsThem(Runnable duration, String complaint) {
    assertThatIllegalArgumentException().isThrownBy(duration::run).withMessageContaining(complaint);
  }

  static Stream<Arguments> outside() {
    return Stream.of(
        outside(
            () -> BanDuration.ofMinutes(0), "duration.minutes must be from 1 to 1440, but was 0"),
        outside(() -> BanDuration.ofMinutes(-1), "but was -1"),
        outside(() -> BanDuration.ofMinutes(1441), "but was 1441"),
        outside(() -> BanDuration.ofSeconds(0), "duration.seconds must be from 10 to 86430"),
        outside(() -> BanDuration.ofSeconds(9), "but was 9"),
        outside(() -> BanDuration.ofSeconds(86_431), "but was 86431"),
        outside(() -> BanDuration.of(Duration.ofSeconds(9)), "duration must be from PT10S"),
        outside(() -> BanDuration.of(Duration.ofSeconds(86_431)), "but was PT24H31S"),
        outside(() -> BanDuration.of(Duration.ofMillis(10_500)), "duration must be whole seconds"),
        outside(() -> new BanDuration(null, null), "be given in minutes or in seconds"),
        outside(() -> new BanDuration(1, 60), "but was \"1 min, 60 s\""),
        outside(() -> new BanDuration(1441, null), "duration.minutes"),
        outside(() -> new BanDuration(null, 9), "duration.seconds"));
  }

  private static Arguments outside(Runnable duration, String complaint) {
    return arguments(duration, complaint);
  }

  @Test
  void durationsReachAsFarAsAgoraAllows() {
    assertThat(BanDuration.ofMinutes(1)).isEqualTo(new BanDuration(1, null));
    assertThat(BanDuration.ofMinutes(1440)).isEqualTo(new BanDuration(1440, null));
    assertThat(BanDuration.ofSeconds(10)).isEqualTo(new BanDuration(null, 10));
    assertThat(BanDuration.ofSeconds(86_430)).isEqualTo(new BanDuration(null, 86_430));
    assertThat(BanDuration.of(Duration.ofSeconds(10))).isEqualTo(new BanDuration(null, 10));
    assertThat(BanDuration.of(Duration.ofSeconds(86_430))).isEqualTo(new BanDuration(null, 86_430));
    assertThat(BanDuration.once()).isEqualTo(new BanDuration(null, 0));
    assertThat(new BanDuration(0, null).minutes()).isZero();
  }

  @Test
  void rulesReachAsFarAsAgoraAllows() {
    assertThatCode(() -> RuleSpec.builder().uid(1L).privileges(JOIN).build())
        .doesNotThrowAnyException();
    assertThatCode(() -> RuleSpec.builder().uid(4_294_967_295L).privileges(JOIN).build())
        .doesNotThrowAnyException();
    assertThat(
            RuleSpec.builder()
                .ip("192.0.2.1")
                .privileges(List.of(new Privilege("publish_text")))
                .build()
                .privileges())
        .singleElement()
        .satisfies(privilege -> assertThat(privilege.isKnown()).isFalse());
  }
}
