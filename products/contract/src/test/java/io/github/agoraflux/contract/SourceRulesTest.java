package io.github.agoraflux.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRulesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public final class Source {}",
        "/* No Javadoc. */\npublic class Source {}",
        "/** Of the import. */\nimport java.util.List;\n\npublic record Source() {}",
        "/** Fine. */\npublic class Fine {\n  public interface Source {}\n}",
        "/** Fine. */\npublic class Fine {\n  protected static final class Source {}\n}",
        "@Deprecated\npublic @interface Source {}",
        "/** Of the field. */\nint field;\n\n@Built\npublic sealed interface Source {}"
      })
  void findsAPublicTypeWithoutJavadoc(String source) throws IOException {
    assertThat(SourceRules.complaints(file(source)))
        .singleElement()
        .asString()
        .endsWith("Source has no Javadoc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/** Fine. */\npublic final class Source {}",
        "/**\n * Fine.\n *\n * @param a x\n */\n@Built\npublic record Source(int a) {}",
        "/** Fine. */\n@Retention(RetentionPolicy.CLASS)\n@Target({A, B})\npublic @interface S {}",
        "/** Fine. */\n@Template(\n    options = @Options(\n  a = false))\npublic enum S {}",
        "/* Licence. */\n\n/** Fine. */\npublic class Source {}",
        "final class Source {\n  static class Inner {}\n}"
      })
  void letsTheOthersPass(String source) throws IOException {
    assertThat(SourceRules.complaints(file(source))).isEmpty();
  }

  @Test
  void findsASynchronizedBlock() throws IOException {
    assertThat(SourceRules.complaints(file("class A {\n  { synchronized (this) {} }\n}")))
        .singleElement()
        .asString()
        .contains("synchronized block");
    assertThat(SourceRules.complaints(file("/**\n * Not synchronized (at all).\n */\nclass A {}")))
        .isEmpty();
  }

  @Test
  void findsALongFile() throws IOException {
    assertThat(SourceRules.complaints(file(" ".repeat(24 * 1024))))
        .singleElement()
        .asString()
        .contains("24 KB");
  }

  private Path file(String source) throws IOException {
    return Files.writeString(folder.resolve("Source.java"), source);
  }
}
