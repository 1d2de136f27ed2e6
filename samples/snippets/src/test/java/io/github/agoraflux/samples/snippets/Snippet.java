package io.github.agoraflux.samples.snippets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A piece of a source between two markers, without the indentation that all its lines share. */
record Snippet(String name, String text) {

  private static final Pattern MARKED =
      Pattern.compile(
          "(?ms)^ *(?://|#) snippet: (?<name>[a-z0-9-]+)\\n(?<text>.*?)^ *(?://|#) end$");
  private static final Pattern FENCED =
      Pattern.compile("(?ms)^```(?<language>[a-z]+)\\n(?<text>.*?)^```$");

  /** A block of a Markdown file. */
  record Block(String language, String text) {}

  static List<Snippet> marked(Path directory, String... endings) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .flatMap(file -> in(read(file)).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Snippet> in(String source) {
    List<Snippet> found = new ArrayList<>();
    Matcher marked = MARKED.matcher(source);
    while (marked.find()) {
      found.add(new Snippet(marked.group("name"), plain(marked.group("text"))));
    }
    return found;
  }

  static List<Block> blocks(Path markdown) {
    List<Block> found = new ArrayList<>();
    Matcher fenced = FENCED.matcher(read(markdown));
    while (fenced.find()) {
      found.add(new Block(fenced.group("language"), plain(fenced.group("text"))));
    }
    return found;
  }

  private static String plain(String text) {
    return text.stripTrailing().stripIndent();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
