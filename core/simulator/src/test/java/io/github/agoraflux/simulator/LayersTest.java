package io.github.agoraflux.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The packages of the simulator, and what they may know of one another. */
class LayersTest {

  private static final String ROOT = "io.github.agoraflux.simulator";
  private static final Pattern IMPORT =
      Pattern.compile(
          "^import (?:static )?(io\\.github\\.agoraflux[\\w.]*?)\\.[A-Z].*;", Pattern.MULTILINE);

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /** The packages each package imports from. */
  private static Map<String, Set<String>> imports() throws IOException {
    Map<String, Set<String>> imports = new TreeMap<>();
    for (Path file : sources()) {
      String name = file.getParent().toString().replace('/', '.').replace("src.main.java.", "");
      Set<String> known = imports.computeIfAbsent(name, same -> new TreeSet<>());
      Matcher matcher = IMPORT.matcher(Files.readString(file));
      while (matcher.find()) {
        known.add(matcher.group(1));
      }
      known.remove(name);
    }
    return imports;
  }

  @Test
  @DisplayName("The simulator knows nothing of the client")
  void noClient() throws IOException {
    assertThat(imports().values())
        .allSatisfy(known -> assertThat(known).allMatch(name -> name.startsWith(ROOT)));
  }

  @Test
  @DisplayName("No packages know each other in a circle")
  void noCircles() throws IOException {
    Map<String, Set<String>> left = imports();
    assertThat(left).hasSizeGreaterThan(8);
    while (left.values().removeIf(known -> known.stream().noneMatch(left::containsKey))) {
      // What imports nothing that is left belongs to no circle.
    }
    assertThat(left).isEmpty();
  }

  @Test
  @DisplayName("Products know nothing of one another and of what serves them")
  void products() throws IOException {
    for (String product :
        List.of(
            ".analytics",
            ".channels",
            ".classroom",
            ".cloudrecording",
            ".cloudtranscoder",
            ".console",
            ".conversationalai",
            ".iotlicense",
            ".mediagateway",
            ".mediapull",
            ".mediapush",
            ".notifications",
            ".signaling",
            ".speechtotext",
            ".whiteboard")) {
      assertThat(imports().get(ROOT + product))
          .isSubsetOf(
              ROOT + ".product",
              ROOT + ".agent",
              ROOT + ".auth",
              ROOT + ".json",
              ROOT + ".wire",
              ROOT + ".seed");
    }
  }

  @Test
  @DisplayName("Nothing sleeps, blocks or locks, and no file is too long")
  void habits() throws IOException {
    for (Path file : sources()) {
      String source = Files.readString(file);
      assertThat(source)
          .as(file.toString())
          .doesNotContain("Thread.sleep", ".block(", "synchronized ", "ReentrantLock", "TODO")
          .hasSizeLessThan(24_000);
    }
  }
}
