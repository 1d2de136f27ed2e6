package io.github.agoraflux.simulator.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A stock of numbered items. */
class SeedsTest {

  private final Seeds<String> seeds = new Seeds<>(number -> "item " + number);

  @Test
  @DisplayName("Items have the numbers that were planted")
  void numbers() {
    seeds.plant(2);
    seeds.plant(1);

    assertThat(seeds.size()).isEqualTo(3);
    assertThat(seeds.last()).isEqualTo(3);
    assertThat(seeds.get(3)).isEqualTo("item 3");
    assertThat(seeds.get(4)).isNull();
    assertThat(seeds.get(0)).isNull();
    assertThat(seeds.from(2, 9)).containsExactly("item 2", "item 3");
  }

  @Test
  @DisplayName("An item is changed for good, removed and brought back")
  void changes() {
    seeds.plant(3);

    assertThat(seeds.change(2, item -> item + "!")).isEqualTo("item 2!");
    assertThat(seeds.change(2, item -> item + "!")).isEqualTo("item 2!!");
    assertThat(seeds.changedNumbers()).containsExactly(2);
    assertThat(seeds.change(2, item -> null)).isNull();
    assertThat(seeds.get(2)).isNull();
    assertThat(seeds.size()).isEqualTo(2);
    assertThat(seeds.change(2, item -> item == null ? "new" : "old")).isEqualTo("new");
    assertThat(seeds.size()).isEqualTo(3);
  }

  @Test
  @DisplayName("Places are counted without those that were removed")
  void places() {
    seeds.plant(200);
    Random random = new Random(7);
    List<String> expected = new ArrayList<>(seeds.from(1, 200));
    for (int i = 0; i < 80; i++) {
      int number = 1 + random.nextInt(200);
      expected.remove("item " + number);
      seeds.change(number, item -> null);
    }

    assertThat(seeds.size()).isEqualTo(expected.size());
    assertThat(seeds.from(1, 200)).isEqualTo(expected);
    IntStream.range(0, expected.size())
        .forEach(
            place ->
                assertThat(seeds.from(seeds.numberAt(place), 1))
                    .containsExactly(expected.get(place)));
    assertThat(seeds.from(seeds.numberAt(expected.size()), 1)).isEmpty();
  }

  @Test
  @DisplayName("Changes of one item at the same time all count")
  void atomicity() {
    seeds.plant(1);

    IntStream.range(0, 1_000).parallel().forEach(i -> seeds.change(1, item -> item + "."));

    assertThat(seeds.get(1)).isEqualTo("item 1" + ".".repeat(1_000));
  }
}
