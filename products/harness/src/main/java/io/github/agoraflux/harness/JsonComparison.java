package io.github.agoraflux.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares JSON by meaning: the order of keys does not matter, and 1 equals 1.0. */
final class JsonComparison {

  /** Both say the same, no more and no less. */
  static final JsonComparison EQUALITY = new JsonComparison(false, Scalars::equal);

  /**
   * The other says all that the one says, perhaps in another way: a number inside a string, an
   * instant in another form. It may say more.
   */
  static final JsonComparison PRESERVATION = new JsonComparison(true, Scalars::equivalent);

  private final boolean mayAdd;
  private final BiPredicate<JsonNode, JsonNode> same;

  private JsonComparison(boolean mayAdd, BiPredicate<JsonNode, JsonNode> same) {
    this.mayAdd = mayAdd;
    this.same = same;
  }

  /**
   * Compares.
   *
   * @return a line for each place that differs, empty if none does
   */
  List<String> differences(JsonNode expected, @Nullable JsonNode actual) {
    List<String> differences = new ArrayList<>();
    compare("", expected, actual, differences);
    return differences;
  }

  private void compare(
      String at, JsonNode expected, @Nullable JsonNode actual, List<String> differences) {
    if (mayAdd && expected.isNull()) {
      return;
    }
    if (actual == null) {
      differences.add(at + " is missing, expected " + expected);
    } else if (expected.isObject() && actual.isObject()) {
      compareFields(at, expected, actual, differences);
    } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(at + "/" + i, expected.get(i), actual.get(i), differences);
      }
    } else if (expected.isContainer() || actual.isContainer() || !same.test(expected, actual)) {
      differences.add(at + " is " + actual + ", expected " + expected);
    }
  }

  private void compareFields(
      String at, JsonNode expected, JsonNode actual, List<String> differences) {
    for (String name : expected.propertyNames()) {
      compare(at + "/" + name, expected.get(name), actual.get(name), differences);
    }
    for (String name : actual.propertyNames()) {
      if (!mayAdd && !expected.has(name)) {
        differences.add(at + "/" + name + " is " + actual.get(name) + ", expected nothing");
      }
    }
  }
}
