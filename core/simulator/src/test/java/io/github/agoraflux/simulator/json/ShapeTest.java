package io.github.agoraflux.simulator.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How misfits are found and named. */
class ShapeTest {

  private static final Shape POINT =
      Shape.object(
          Shape.required("x", Shape.integer(0, 9)), Shape.optional("y", Shape.integer(0, 9)));
  private static final Shape DRAWING =
      Shape.object(
          Shape.required("origin", POINT),
          Shape.optional("points", Shape.array(POINT)),
          Shape.optional("name", Shape.text(1, 3)),
          Shape.optional("visible", Shape.bool()),
          Shape.optional("color", Shape.oneOf("red", "blue")),
          Shape.optional("size", Shape.integerOf(1L, 2L)));

  private static Optional<String> misfit(Object... members) {
    Map<String, Object> drawing = Json.object(members);
    drawing.putIfAbsent("origin", Map.of("x", 1));
    return DRAWING.misfit("", drawing);
  }

  @Test
  @DisplayName("What fits has no misfit, whatever else it has")
  void fits() {
    assertThat(misfit()).isEmpty();
    assertThat(misfit("other", List.of("anything"))).isEmpty();
    assertThat(
            misfit(
                "points",
                List.of(Map.of("x", 0, "y", 9)),
                "name",
                "abc",
                "visible",
                false,
                "color",
                "red",
                "size",
                2))
        .isEmpty();
    assertThat(misfit("name", null, "points", null)).isEmpty();
  }

  @Test
  @DisplayName("The first misfit is named by its path")
  void misfits() {
    assertThat(DRAWING.misfit("", Map.of())).hasValue("origin");
    assertThat(DRAWING.misfit("", Json.object("origin", null))).hasValue("origin");
    assertThat(DRAWING.misfit("drawing", "text")).hasValue("drawing");
    assertThat(DRAWING.misfit("drawing", Map.of())).hasValue("drawing.origin");
    assertThat(misfit("origin", Map.of())).hasValue("origin.x");
    assertThat(misfit("origin", Map.of("x", 10))).hasValue("origin.x");
    assertThat(misfit("origin", Map.of("x", "1"))).hasValue("origin.x");
    assertThat(misfit("points", Map.of())).hasValue("points");
    assertThat(misfit("points", List.of(Map.of("x", 1), Map.of("x", 1, "y", -1))))
        .hasValue("points.y");
    assertThat(misfit("name", "")).hasValue("name");
    assertThat(misfit("name", "abcd")).hasValue("name");
    assertThat(misfit("visible", "true")).hasValue("visible");
    assertThat(misfit("color", "green")).hasValue("color");
    assertThat(misfit("size", 3)).hasValue("size");
  }

  @Test
  @DisplayName("A rule about the whole comes after the shapes of its parts")
  void rules() {
    Shape either = POINT.and(Shape.exactlyOneOf("a", "b"));

    assertThat(either.misfit("p", Map.of("x", 1, "a", 1))).isEmpty();
    assertThat(either.misfit("p", Map.of("x", 1, "b", 1))).isEmpty();
    assertThat(either.misfit("p", Map.of("x", 1))).hasValue("p.a");
    assertThat(either.misfit("", Map.of("x", 1, "a", 1, "b", 1))).hasValue("a");
    assertThat(either.misfit("p", Map.of("x", -1))).hasValue("p.x");
  }
}
