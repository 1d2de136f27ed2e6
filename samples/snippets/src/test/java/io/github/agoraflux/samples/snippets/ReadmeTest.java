package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every snippet of README.md is a piece of a test or a sample; and whatever it names is there. */
class ReadmeTest {

  private static final Path ROOT = root();
  private static final Path README = ROOT.resolve("README.md");
  private static final Set<String> RUN = Set.of("java", "kotlin", "yaml");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
  private static final Pattern OWN = Pattern.compile("\\bagoraflux-[a-z]+(?:-[a-z]+)*\\b");

  private final List<Snippet.Block> blocks = Snippet.blocks(README);

  @Test
  void showsWhatIsCompiledAndRunAndAllOfIt() {
    List<Snippet> marked =
        Stream.of("samples/snippets/src", "samples/kotlin/src")
            .flatMap(each -> Snippet.marked(ROOT.resolve(each), ".java", ".kt", ".yaml").stream())
            .toList();
    List<String> shown = texts(RUN);

    assertThat(marked).extracting(Snippet::name).doesNotHaveDuplicates();
    assertThat(shown).isNotEmpty().doesNotHaveDuplicates();
    assertThat(marked)
        .extracting(Snippet::text)
        .as("what is marked in the sources, and what README.md shows")
        .containsExactlyInAnyOrderElementsOf(shown);
    System.out.println("README snippets compiled and run: " + shown.size());
  }

  @Test
  void hasNoBlockOfAnotherLanguage() {
    assertThat(blocks)
        .extracting(Snippet.Block::language)
        .containsOnly("java", "kotlin", "yaml", "xml", "sh");
  }

  @Test
  void dependsOnWhatIsPublished() {
    String version = "<version>" + version() + "</version>";
    String bom = Snippet.read(ROOT.resolve("bom/pom.xml"));

    assertThat(texts(Set.of("xml")))
        .isNotEmpty()
        .allSatisfy(xml -> assertThat(xml).contains("<groupId>io.github.agoraflux</groupId>"))
        .allSatisfy(
            xml ->
                assertThat(matches(ARTIFACT, xml))
                    .isNotEmpty()
                    .allMatch(it -> bom.contains("<artifactId>" + it + "</artifactId>")))
        .anySatisfy(xml -> assertThat(xml).contains(version));
  }

  @Test
  void namesArtifactsThatAreBuilt() {
    Set<String> built =
        poms().stream()
            .flatMap(pom -> matches(ARTIFACT, Snippet.read(pom)).stream())
            .collect(Collectors.toSet());

    assertThat(matches(OWN, Snippet.read(README)))
        .isNotEmpty()
        .allMatch(name -> built.contains(name));
  }

  @Test
  void runsCommandsThatAreThere() {
    assertThat(texts(Set.of("sh"))).isNotEmpty().allSatisfy(this::isThere);
  }

  private void isThere(String command) {
    assertThat(command).startsWith("mvn ");
    for (String module : matches(Pattern.compile("(?<= -pl )(\\S+)"), command)) {
      String pom = Snippet.read(ROOT.resolve(module).resolve("pom.xml"));
      assertThat(matches(Pattern.compile("(?<= -P)(\\S+)"), command))
          .allSatisfy(profile -> assertThat(pom).contains("<id>" + profile + "</id>"));
      assertThat(matches(Pattern.compile("(?<=\\.main=)(\\S+)"), command))
          .allSatisfy(
              type ->
                  assertThat(
                          ROOT.resolve(module)
                              .resolve("src/main/java")
                              .resolve(type.replace('.', '/') + ".java"))
                      .isRegularFile());
    }
  }

  private List<String> texts(Set<String> languages) {
    return blocks.stream()
        .filter(block -> languages.contains(block.language()))
        .map(Snippet.Block::text)
        .toList();
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(ReadmeTest::last).distinct().toList();
  }

  /** The group, or all if there is none. */
  private static String last(MatchResult match) {
    return match.group(match.groupCount());
  }

  private static String version() {
    return matches(
            Pattern.compile("<version>([^<]+)</version>"), Snippet.read(ROOT.resolve("pom.xml")))
        .get(0);
  }

  private static List<Path> poms() {
    try (Stream<Path> files = Files.find(ROOT, 3, (file, it) -> file.endsWith("pom.xml"))) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path path = Path.of("").toAbsolutePath();
    while (!Files.exists(path.resolve("CHANGELOG.md"))) {
      path = path.getParent();
    }
    return path;
  }
}
