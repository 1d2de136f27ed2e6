package io.github.agoraflux.contract;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** Every class that users get, read once for all tests. */
final class PublishedCode {

  static final List<Module> MODULES = Module.published();

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.agoraflux")
          .that(
              DescribedPredicate.describe(
                  "are published",
                  type -> MODULES.stream().anyMatch(module -> module.contains(type))));

  private PublishedCode() {}

  static boolean isGenerated(JavaClass type) {
    return type.getAnnotations().stream()
        .anyMatch(it -> it.getRawType().getSimpleName().endsWith("Generated"));
  }
}
