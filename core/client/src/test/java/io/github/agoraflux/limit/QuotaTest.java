package io.github.agoraflux.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A quota")
class QuotaTest {

  private static final Rate RATE = new Rate(2, Duration.ofSeconds(1));

  @Test
  @DisplayName("reads like its documentation")
  void isBuiltInWords() {
    assertThat(QuotaScope.ACCOUNT.permits(20).perSecond())
        .isEqualTo(Quota.of(QuotaScope.ACCOUNT, new Rate(20, Duration.ofSeconds(1))));
    assertThat(QuotaScope.APP.permits(15).perMinute().rates())
        .containsExactly(new Rate(15, Duration.ofMinutes(1)));
    assertThat(QuotaScope.PROJECT.permits(1_000).perDay().rates())
        .containsExactly(new Rate(1_000, Duration.ofDays(1)));
    assertThat(QuotaScope.APP.permits(3).per(Duration.ofMillis(250)).rates())
        .containsExactly(new Rate(3, Duration.ofMillis(250)));
  }

  @Test
  @DisplayName("is counted under its operation unless it names a group")
  void knowsItsGroup() {
    Quota own = Quota.of(QuotaScope.APP, RATE);
    assertThat(own.groupFor("product.verb")).isEqualTo("product.verb");
    assertThat(own.sharedAs("group").groupFor("product.verb")).isEqualTo("group");
  }

  @Test
  @DisplayName("of a resource knows the variable that names it, through every change")
  void knowsItsVariable() {
    Rate slower = new Rate(15, Duration.ofMinutes(1));
    assertThat(Quota.ofEach("id", RATE).and(slower).sharedAs("group"))
        .isEqualTo(new Quota(QuotaScope.RESOURCE, "group", "id", List.of(RATE, slower)));
  }

  @Test
  @DisplayName("needs a rate, and a variable for resources alone")
  void refusesNonsense() {
    assertThatThrownBy(() -> Quota.of(QuotaScope.APP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rates must not be empty");
    assertThatThrownBy(() -> Quota.of(QuotaScope.RESOURCE, RATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("variable must be given for RESOURCE alone, but was null");
    assertThatThrownBy(() -> new Quota(QuotaScope.APP, null, "id", List.of(RATE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("variable must be given for RESOURCE alone, but was id");
  }

  @Test
  @DisplayName("does not change when the list it was made of does")
  void isImmutable() {
    List<Rate> rates = new ArrayList<>(List.of(RATE));
    Quota quota = new Quota(QuotaScope.APP, null, null, rates);
    rates.clear();
    assertThat(quota.rates()).containsExactly(RATE);
  }
}
