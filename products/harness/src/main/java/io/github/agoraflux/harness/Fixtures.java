package io.github.agoraflux.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The examples of a product, from the test resources below {@code contract}. */
final class Fixtures {

  /** The folder of errors that belong to the product and not to one operation. */
  static final String ERRORS = "_errors";

  private static final Pattern FILE =
      Pattern.compile("[a-z0-9._-]+/((request|response|event)-[0-9]+|error-[0-9]+)");
  private static final ObjectMapper JSON = new JsonMapper();

  private final List<Fixture> all;

  private Fixtures(List<Fixture> all) {
    this.all = all;
  }

  /** The examples in the test resources that a class is part of. */
  static Fixtures of(Class<?> test) {
    URL folder = test.getResource("/contract");
    if (folder == null) {
      throw new AssertionError("src/test/resources has no folder contract");
    }
    try {
      return in(Path.of(folder.toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Fixtures in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return new Fixtures(
          files
              .filter(Files::isRegularFile)
              .sorted(Comparator.comparing(Path::toString, Fixtures::byNumber))
              .map(file -> read(folder, file))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So that request-2 comes before request-10. */
  private static int byNumber(String one, String other) {
    return Comparator.comparing((String name) -> name.replaceAll("[0-9]+\\.json$", ""))
        .thenComparingInt(String::length)
        .thenComparing(Comparator.naturalOrder())
        .compare(one, other);
  }

  private static Fixture read(Path folder, Path file) {
    String path = folder.relativize(file).toString().replace('\\', '/');
    String name = path.endsWith(".json") ? path.substring(0, path.length() - 5) : path;
    if (!FILE.matcher(name).matches()) {
      throw new AssertionError(
          path + " must be <operation>/request-n.json, response-n.json or _errors/error-n.json");
    }
    Fixture fixture = new Fixture(name, JSON.readTree(file.toFile()));
    if (!fixture.remarks().isEmpty()) {
      throw new AssertionError(path + " must be data alone, without " + fixture.remarks());
    }
    return fixture;
  }

  List<Fixture> requests() {
    return ofKind("request");
  }

  List<Fixture> responses() {
    return ofKind("response");
  }

  List<Fixture> errors() {
    return ofKind("error");
  }

  boolean contains(String name) {
    int inner = name.indexOf("/" + ERRORS);
    String own = inner < 0 ? name : name.substring(inner + 1);
    return all.stream().anyMatch(fixture -> fixture.name().equals(own));
  }

  /** The first successful answer of an operation, to have something to say. */
  Fixture success(String operation) {
    return responses().stream()
        .filter(fixture -> fixture.operation().equals(operation) && fixture.isSuccessful())
        .findFirst()
        .orElseGet(
            () ->
                new Fixture(
                    operation + "/response-0", JSON.readTree("{\"status\": 200, \"body\": {}}")));
  }

  private List<Fixture> ofKind(String kind) {
    return all.stream().filter(fixture -> fixture.kind().equals(kind)).toList();
  }
}
