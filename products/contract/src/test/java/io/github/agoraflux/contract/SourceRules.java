package io.github.agoraflux.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules about sources, for what class files do not tell. */
final class SourceRules {

  private static final int LONGEST = 24 * 1024;
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "(?m)^ *(public|protected) (?:[a-z-]+ )*(class|interface|record|enum|@interface)"
              + " (\\w+)");
  private static final Pattern COMMENT_BEFORE =
      Pattern.compile("\\*/\\s*(@\\w[\\w.]*(\\((?:[^()]|\\([^()]*\\))*\\))?\\s*)*$");
  private static final Pattern SYNCHRONIZED_BLOCK =
      Pattern.compile("(?m)^(?! *(\\*|//)).*\\bsynchronized *\\(");

  private SourceRules() {}

  /** What is wrong with a source file. */
  static List<String> complaints(Path file) {
    String source = read(file);
    List<String> complaints = new ArrayList<>();
    if (source.length() >= LONGEST) {
      complaints.add(file + " is longer than 24 KB");
    }
    if (SYNCHRONIZED_BLOCK.matcher(source).find()) {
      complaints.add(file + " has a synchronized block");
    }
    PUBLIC_TYPE
        .matcher(source)
        .results()
        .filter(type -> !isDocumented(source.substring(0, type.start())))
        .forEach(type -> complaints.add(file + ": " + type.group(3) + " has no Javadoc"));
    return complaints;
  }

  /** Whether what comes next has a Javadoc comment, perhaps with annotations between. */
  private static boolean isDocumented(String before) {
    boolean comment = COMMENT_BEFORE.matcher(before).find();
    return comment
        && before.lastIndexOf("/**") > before.lastIndexOf("*/", before.lastIndexOf("*/") - 1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
