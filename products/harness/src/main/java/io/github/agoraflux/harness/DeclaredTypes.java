package io.github.agoraflux.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The types that a jar declares for reflection in a native image. */
public final class DeclaredTypes {

  private static final String FOLDER = "META-INF/native-image";
  private static final String FILE = "reachability-metadata.json";
  private static final Map<URI, Set<String>> KNOWN = new ConcurrentHashMap<>();

  private DeclaredTypes() {}

  /**
   * Of those that JSON needs, the ones that their own jars do not declare.
   *
   * @param needed the types
   * @return names, empty if all is well
   */
  public static Set<String> missingAmong(Set<Class<?>> needed) {
    return needed.stream()
        .filter(type -> !besides(type).contains(type.getName()))
        .map(Class::getName)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the jar, or folder, of a type declares. */
  private static Set<String> besides(Class<?> type) {
    CodeSource source = Objects.requireNonNull(type.getProtectionDomain().getCodeSource());
    try {
      return KNOWN.computeIfAbsent(source.getLocation().toURI(), DeclaredTypes::in);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> in(URI location) {
    Path place = Path.of(location);
    try {
      if (Files.isDirectory(place)) {
        return below(place.resolve(FOLDER));
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return below(jar.getPath(FOLDER));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.endsWith(FILE))
          .flatMap(DeclaredTypes::types)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private static Stream<String> types(Path file) {
    try {
      JsonNode metadata = new JsonMapper().readTree(Files.readAllBytes(file));
      return metadata.path("reflection").valueStream().map(entry -> entry.path("type").asString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
