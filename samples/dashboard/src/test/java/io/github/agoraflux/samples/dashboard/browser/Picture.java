package io.github.agoraflux.samples.dashboard.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A picture of a page, small enough for a repository: in 256 colours. */
final class Picture {

  private static final int COLOURS = 256;
  private static final int AREAS = 64;
  private static final int ALIKE = 0xf0f0f0;

  private final BufferedImage full;

  private Picture(BufferedImage full) {
    this.full = full;
  }

  static Picture of(byte[] png) throws IOException {
    return new Picture(ImageIO.read(new ByteArrayInputStream(png)));
  }

  void write(Path file) throws IOException {
    int[] pixels = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
    int[] palette = palette(pixels);
    Map<Integer, Integer> places = new HashMap<>();
    int[] indices =
        IntStream.of(pixels)
            .map(pixel -> places.computeIfAbsent(pixel, colour -> nearest(palette, colour)))
            .toArray();
    BufferedImage small =
        new BufferedImage(
            full.getWidth(),
            full.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
    small.getRaster().setPixels(0, 0, full.getWidth(), full.getHeight(), indices);
    ImageIO.write(small, "png", file.toFile());
  }

  /** The colours of all areas, then what is seen little of, a shade for all that are alike. */
  private static int[] palette(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    List<Integer> frequent =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    Map<Integer, Integer> shades = new LinkedHashMap<>();
    frequent.forEach(colour -> shades.putIfAbsent(colour & ALIKE, colour));
    return Stream.concat(frequent.stream().limit(AREAS), shades.values().stream())
        .distinct()
        .limit(COLOURS)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int nearest(int[] palette, int colour) {
    return IntStream.range(0, palette.length)
        .boxed()
        .min(Comparator.comparingInt(place -> distance(palette[place], colour)))
        .orElseThrow();
  }

  private static int distance(int one, int other) {
    return IntStream.of(0, 8, 16)
        .map(shift -> ((one >> shift) & 0xff) - ((other >> shift) & 0xff))
        .map(difference -> difference * difference)
        .sum();
  }
}
