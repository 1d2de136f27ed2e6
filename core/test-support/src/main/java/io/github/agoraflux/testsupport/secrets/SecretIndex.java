package io.github.agoraflux.testsupport.secrets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds thousands of texts in one pass: eight characters at a time are looked up among the
 * beginnings of the texts, and only where a beginning stands is the rest compared.
 */
final class SecretIndex {

  private static final int PREFIX = SecretForm.SHORTEST;
  private static final int FILTER_BITS = 22;

  private final BitSet filter = new BitSet(1 << FILTER_BITS);
  private final Map<Long, List<SecretForm>> byPrefix = new HashMap<>();

  SecretIndex(Collection<SecretForm> forms) {
    forms.forEach(this::add);
  }

  private void add(SecretForm form) {
    long prefix = 0;
    for (int i = 0; i < PREFIX; i++) {
      prefix = shift(prefix, form.text().charAt(i));
    }
    filter.set(bit(prefix));
    byPrefix.computeIfAbsent(prefix, unused -> new ArrayList<>()).add(form);
  }

  /** The first watched text in a line that was read as one character for each byte. */
  List<SecretForm> find(String line) {
    long window = 0;
    for (int i = 0; i < line.length(); i++) {
      window = shift(window, line.charAt(i));
      if (i >= PREFIX - 1 && filter.get(bit(window))) {
        List<SecretForm> found = at(line, i - PREFIX + 1, window);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private List<SecretForm> at(String line, int start, long prefix) {
    return byPrefix.getOrDefault(prefix, List.of()).stream()
        .filter(form -> line.startsWith(form.text(), start))
        .limit(1)
        .toList();
  }

  private static long shift(long window, char next) {
    return (window << Byte.SIZE) | (next & 0xFF);
  }

  private static int bit(long prefix) {
    return (int) ((prefix * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - FILTER_BITS));
  }
}
