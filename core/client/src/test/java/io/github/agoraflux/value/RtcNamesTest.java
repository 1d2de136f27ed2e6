package io.github.agoraflux.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What channels and users are called")
class RtcNamesTest {

  private static final String SIGNS = " !#$%&()+-:;<=.>?@[]^_{}|~,";

  @Test
  @DisplayName("is letters, digits, spaces and some signs")
  void acceptsWhatAgoraAllows() {
    assertThat(RtcNames.channel("channel", SIGNS)).isEqualTo(SIGNS);
    assertThat(RtcNames.account("account", "Teacher 1" + SIGNS)).endsWith(SIGNS);
    assertThat(RtcNames.channel("channel", "a".repeat(64))).hasSize(64);
    assertThat(RtcNames.account("account", "a".repeat(255))).hasSize(255);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a\\b", "a'b", "a\nb", "größe"})
  @DisplayName("is nothing else")
  void refusesTheRest(String name) {
    assertThatThrownBy(() -> RtcNames.channel("spec.channel", name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("spec.channel must be 1 to 64 letters, digits, spaces or of !#$");
    assertThatThrownBy(() -> RtcNames.account("spec.account", name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("spec.account must be 1 to 255 letters");
  }

  @Test
  @DisplayName("is not too long")
  void refusesLongNames() {
    assertThatThrownBy(() -> RtcNames.channel("channel", "a".repeat(65)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RtcNames.account("account", "a".repeat(256)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RtcNames.account("account", null)).hasMessage("account must be given");
  }

  @Test
  @DisplayName("is, for users with numbers, 1 to 4294967295")
  void boundsNumbers() {
    assertThat(RtcNames.uid("uid", 1)).isEqualTo(1);
    assertThat(RtcNames.uid("uid", 4_294_967_295L)).isEqualTo(4_294_967_295L);
    assertThatThrownBy(() -> RtcNames.uid("uid", 0)).hasMessageStartingWith("uid must be from 1");
    assertThatThrownBy(() -> RtcNames.uid("uid", 4_294_967_296L))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
