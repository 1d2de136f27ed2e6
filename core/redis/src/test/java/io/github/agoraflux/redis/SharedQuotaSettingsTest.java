package io.github.agoraflux.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.agoraflux.limit.QuotaKey;
import io.github.agoraflux.limit.QuotaScope;
import io.github.agoraflux.limit.Rate;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedQuotaSettingsTest {

  private static final SharedQuotaSettings DEFAULTS = SharedQuotaSettings.defaults();

  @Test
  void failsFastUnlessToldOtherwise() {
    assertThat(DEFAULTS.whenUnreachable()).isEqualTo(WhenUnreachable.failFast());
    assertThat(DEFAULTS.whenUnreachable(WhenUnreachable.share(1, 4)).whenUnreachable())
        .isEqualTo(new WhenUnreachable(1, 4));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.009, 0.51, 1, Double.NaN})
  void refusesAMarginThatIsNone(double margin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.margin(margin))
        .withMessageContaining("margin")
        .withMessageContaining("0.01 to 0.5");
  }

  @Test
  void refusesWhatIsNoNameOrTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.namespace(" "))
        .withMessageContaining("namespace");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.probeInterval(Duration.ZERO))
        .withMessageContaining("probeInterval");
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WhenUnreachable.share(0, 4))
        .withMessageContaining("part");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WhenUnreachable.share(5, 4))
        .withMessageContaining("part");
  }

  @Test
  void aPermitIsGoneForTheWindowAndTheMargin() {
    RefillPeriod period = RefillPeriod.of(new Rate(20, Duration.ofSeconds(1)), 0.06);

    assertThat(period.nanos()).isBetween(1_063_829_787L, 1_063_829_788L);
    assertThat(period.validNanos(0)).isEqualTo(period.margin() / 2);
    assertThat(period.validNanos(1_000_000)).isEqualTo(period.margin() / 2 - 4_000_000);
    assertThat(period.validNanos(1_000_000_000)).isEqualTo(period.margin() / 4);
  }

  @Test
  void namesOfKeysDifferWhereQuotasDo() {
    Rate rate = new Rate(20, Duration.ofSeconds(1));
    KeyNames names = names("owner", "group", null);

    assertThat(names.bucket(rate, 7)).isEqualTo(names.bucket(rate, 27));
    assertThat(names.bucket(rate, 7))
        .isNotEqualTo(names.bucket(rate, 8))
        .isNotEqualTo(names.bucket(new Rate(21, Duration.ofSeconds(1)), 7))
        .isNotEqualTo(names("other", "group", null).bucket(rate, 7))
        .isNotEqualTo(names("owner", "other", null).bucket(rate, 7))
        .isNotEqualTo(names("owner", "group", "resource").bucket(rate, 7))
        .isNotEqualTo(names.cursor(rate));
    assertThat(names.pause()).matches("agoraflux:quota:[0-9a-f]{32}:pause");
  }

  private static KeyNames names(String owner, String group, String resource) {
    return new KeyNames("agoraflux", new QuotaKey(QuotaScope.ACCOUNT, owner, group, resource));
  }
}
