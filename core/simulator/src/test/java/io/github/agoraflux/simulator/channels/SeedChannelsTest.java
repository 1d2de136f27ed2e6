package io.github.agoraflux.simulator.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels that are made from a number and kept only when they change. */
class SeedChannelsTest {

  private final Channels channels = new Channels(InstantSource.system());

  private static KickingRule rule(String cname, Long uid) {
    return new KickingRules(InstantSource.system())
        .draft("app", cname, uid, null, List.of("join_channel"), new Ban(Duration.ZERO));
  }

  @Test
  @DisplayName("A seed is the same whenever it is asked for")
  void sameSeed() {
    channels.seed(20);

    assertThat(channels.find("channel-00017")).isEqualTo(channels.find("channel-00017"));
    assertThat(channels.find("channel-00017").orElseThrow().users()).hasSize(9);
    assertThat(channels.find("channel-00018").orElseThrow().users()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "channel-00000",
        "channel-00021",
        "channel-1",
        "channel-000001",
        "channel-0000x",
        "channel-",
        "channel-99999999999",
        "Channel-00001"
      })
  @DisplayName("No other name is one of a seed")
  void otherNames(String name) {
    channels.seed(20);

    assertThat(channels.find(name)).isEmpty();
  }

  @Test
  @DisplayName("Seeds come first in the list, then what tests made")
  void order() {
    channels.join("a", User.host(1));
    channels.seed(2);

    assertThat(channels.page(0, 10))
        .extracting(Channel::name)
        .containsExactly("channel-00001", "channel-00002", "a");
    assertThat(channels.page(1, 1)).extracting(Channel::name).containsExactly("channel-00002");
    assertThat(channels.page(2, 5)).extracting(Channel::name).containsExactly("a");
    assertThat(channels.size()).isEqualTo(3);
  }

  @Test
  @DisplayName("A seed that changed is kept as it is")
  void changedSeed() {
    channels.seed(3);
    channels.join("channel-00002", User.audience(7));
    channels.leave("channel-00003", 48);

    assertThat(channels.find("channel-00002").orElseThrow().users()).containsKeys(32L, 7L);
    assertThat(channels.find("channel-00003").orElseThrow().users()).doesNotContainKey(48L);
    assertThat(channels.page(0, 3)).extracting(channel -> channel.users().size()).contains(4);
  }

  @Test
  @DisplayName("Seeds that ended leave no gap in the pages, and can begin again")
  void endedSeeds() {
    channels.seed(6);
    channels.close("channel-00002");
    channels.close("channel-00003");
    channels.close("channel-00006");

    assertThat(channels.size()).isEqualTo(3);
    assertThat(channels.page(1, 2))
        .extracting(Channel::name)
        .containsExactly("channel-00004", "channel-00005");

    channels.join("channel-00003", User.host(9));

    assertThat(channels.size()).isEqualTo(4);
    assertThat(channels.page(1, 1)).extracting(Channel::name).containsExactly("channel-00003");
    assertThat(channels.find("channel-00003").orElseThrow().users()).containsOnlyKeys(9L);
  }

  @Test
  @DisplayName("A rule finds the users of seeds, moved ones too")
  void rulesFindSeedUsers() {
    channels.seed(1_000_000);
    channels.join("channel-00005", User.audience(999_999 * 16L));

    channels.kick(rule(null, 999_999 * 16L));

    assertThat(channels.find("channel-999999")).isEqualTo(Optional.empty());
    assertThat(channels.find("channel-00005").orElseThrow().users())
        .doesNotContainKey(999_999 * 16L);
    assertThat(channels.size()).isEqualTo(999_999);

    channels.kick(rule("channel-00007", null));

    assertThat(channels.find("channel-00007")).isEmpty();
  }

  @Test
  @DisplayName("Who joins has to be somebody with a valid id")
  void badJoins() {
    assertThatThrownBy(() -> channels.join("room")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> User.host(0)).hasMessage("uid must be in 1..4294967295: 0");
    assertThatThrownBy(() -> User.of(4294967296L)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> channels.seed(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
