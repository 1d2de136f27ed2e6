package io.github.agoraflux.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.agoraflux.harness.ReflectedTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each jar tells a native image of the types that JSON is read into and written from: every
 * record and enum of a product, for bodies may hold any of them, and what these are composed of. A
 * jar that needs no reflection says so.
 */
final class NativeMetadata {

  private static final String ANNOTATIONS = "com.fasterxml.jackson.annotation.";

  private static final Set<Class<?>> NEEDED =
      PublishedCode.MODULES.stream()
          .filter(Module::isProduct)
          .flatMap(NativeMetadata::rootsIn)
          .map(ReflectedTypes::reachableFrom)
          .flatMap(Collection::stream)
          .collect(Collectors.toUnmodifiableSet());

  private NativeMetadata() {}

  /** Where a module keeps what it tells. */
  static Path file(Module module) {
    return module
        .folder()
        .resolve("src/main/resources/META-INF/native-image/io.github.agoraflux")
        .resolve(module.artifact())
        .resolve("reachability-metadata.json");
  }

  /** What a module has to tell. */
  static String text(Module module) {
    Set<String> types = typesIn(module);
    return types.isEmpty()
        ? "{\n  \"reflection\": []\n}\n"
        : types.stream()
            .map(NativeMetadata::entry)
            .collect(Collectors.joining(",\n", "{\n  \"reflection\": [\n", "\n  ]\n}\n"));
  }

  /** Writes what a module has to tell. */
  static void write(Module module) {
    try {
      Files.createDirectories(file(module).getParent());
      Files.writeString(file(module), text(module));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> typesIn(Module module) {
    Set<String> types = new TreeSet<>();
    NEEDED.stream()
        .filter(type -> module.packages().contains(type.getPackageName()))
        .forEach(
            type -> {
              types.add(type.getName());
              // It says that types are null-marked, which decides what an answer must have.
              types.add(type.getPackageName() + ".package-info");
            });
    if (module.isProduct()) {
      annotatedIn(module).forEach(types::add);
    }
    return types;
  }

  private static Stream<Class<?>> rootsIn(Module module) {
    return PublishedCode.CLASSES.stream()
        .filter(module::contains)
        .filter(type -> type.isRecord() || type.isEnum())
        .map(JavaClass::reflect);
  }

  /** What else speaks to Jackson: interfaces that name their subtypes, classes with creators. */
  private static Stream<String> annotatedIn(Module module) {
    return PublishedCode.CLASSES.stream()
        .filter(module::contains)
        .filter(
            type ->
                Stream.concat(
                        type.getAnnotations().stream(),
                        type.getMembers().stream()
                            .flatMap(member -> member.getAnnotations().stream()))
                    .anyMatch(it -> it.getRawType().getName().startsWith(ANNOTATIONS)))
        .map(JavaClass::getName);
  }

  private static String entry(String type) {
    return type.endsWith(".package-info")
        ? "    {\"type\": \"" + type + "\"}"
        : "    {\"type\": \""
            + type
            + "\", \"allDeclaredConstructors\": true,"
            + " \"allDeclaredFields\": true, \"allDeclaredMethods\": true}";
  }
}
