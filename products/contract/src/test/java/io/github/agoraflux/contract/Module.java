package io.github.agoraflux.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Maven module, as its folder has it.
 *
 * @param path the folder below the root, such as {@code products/media-push}
 * @param artifact its artifact id
 * @param folder where the folder is
 * @param packages the Java packages in it
 */
record Module(String path, String artifact, Path folder, Set<String> packages) {

  /** The repository's root; Surefire runs the tests of this module in {@code products/contract}. */
  static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../..").normalize();

  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

  /** The modules that users get: those in the BOM. */
  static List<Module> published() {
    List<String> published = matches(ROOT.resolve("bom/pom.xml"), ARTIFACT);
    return matches(ROOT.resolve("pom.xml"), MODULE).stream()
        .filter(path -> !path.equals("bom"))
        .map(Module::at)
        .filter(module -> published.contains(module.artifact()))
        .toList();
  }

  private static Module at(String path) {
    Path folder = ROOT.resolve(path);
    String artifact =
        matches(folder.resolve("pom.xml"), ARTIFACT).stream()
            .filter(Predicate.not("agoraflux-parent"::equals))
            .findFirst()
            .orElseThrow();
    return new Module(path, artifact, folder, packages(folder.resolve("src/main/java")));
  }

  private static Set<String> packages(Path sources) {
    if (!Files.isDirectory(sources)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> sources.relativize(file.getParent()).toString().replace('\\', '/'))
          .map(folder -> folder.replace('/', '.'))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> matches(Path file, Pattern pattern) {
    try {
      return pattern
          .matcher(Files.readString(file))
          .results()
          .map(found -> found.group(1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean contains(JavaClass type) {
    return packages.contains(type.getPackageName());
  }

  /**
   * Whether classes of this module may know classes of another: samples know products, products
   * know auth and core, auth knows core, and the simulator and the products keep to themselves.
   */
  boolean mayKnow(Module other) {
    return equals(other)
        || switch (kind()) {
          case ENGINE -> false;
          case AROUND_THE_ENGINE -> other.kind() == Kind.ENGINE;
          case PRODUCT -> other.kind() == Kind.ENGINE || other.path.equals("auth");
          case STARTER -> other.kind() != Kind.ALONE;
          case ALONE -> false;
        };
  }

  boolean isProduct() {
    return kind() == Kind.PRODUCT;
  }

  private Kind kind() {
    return switch (path) {
      case "core/client" -> Kind.ENGINE;
      case "auth", "core/redis" -> Kind.AROUND_THE_ENGINE;
      case "products/spring-boot-starter" -> Kind.STARTER;
      default -> path.startsWith("products/") ? Kind.PRODUCT : Kind.ALONE;
    };
  }

  private enum Kind {
    ENGINE,
    AROUND_THE_ENGINE,
    PRODUCT,
    STARTER,
    ALONE
  }

  /** Its Java sources. */
  List<Path> sources() {
    try (Stream<Path> files = Files.walk(folder.resolve("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
