package io.github.agoraflux.whiteboard;

import java.util.List;
import java.util.Map;

/** The conversions that Agora's examples tell of. */
final class ExampleConversions {

  private static final String FILES = "https://xxx/flat/dynamicConvert";

  private ExampleConversions() {}

  static Conversion dynamic() {
    return new Conversion(
        ConversionId.of("dc11fe9e1xxxxxx7cd7ca3670a"),
        ConversionType.DYNAMIC,
        ConversionStatus.FINISHED,
        100.0,
        FILES,
        2,
        Map.of(),
        Map.of(1, FILES + "/xxx/1.png", 2, FILES + "xxx/2.png"),
        "https://xxx/jsonOutput/note.json",
        "https://xxx.com/flat/dynamicConvert/xxx.zip",
        List.of("https://xxx/jsonOutput/note.json", FILES + "/xxx/1.png", FILES + "/xxx/2.png"),
        null,
        null);
  }

  static Conversion images() {
    return new Conversion(
        ConversionId.of("b5ec7c26ebxxxx217b8e2fb4dc5"),
        ConversionType.STATIC,
        ConversionStatus.FINISHED,
        100.0,
        "https://xxx/flat/",
        2,
        Map.of(
            1, new ConvertedImage(1440, 810, "https:/xxx/flat/staticConvert/xxxx/1.png"),
            2, new ConvertedImage(1440, 810, "https://xxx/flat/staticConvert/xxxx/2.png")),
        Map.of(),
        null,
        null,
        List.of(),
        null,
        null);
  }

  static Conversion begun() {
    return new Conversion(
        ConversionId.of("b5ec7c26exxxxb8e2fb4dc5"),
        ConversionType.STATIC,
        ConversionStatus.CONVERTING,
        0.0,
        "https://xxx/flat/",
        null,
        Map.of(),
        Map.of(),
        null,
        null,
        List.of(),
        null,
        null);
  }

  static LegacyConversion old() {
    String storage =
        "https://docs-test-xxx.oss-cn-hangzhou.aliyuncs.com/staticConvert/2fdxxxxx67e/";
    return new LegacyConversion(
        ConversionId.of("2fdxxxx7e"),
        ConversionType.STATIC,
        ConversionStatus.FINISHED,
        null,
        new LegacyConversion.Progress(
            2,
            2,
            100.0,
            List.of(
                new LegacyConversion.File(1333, 750, storage + "1.jpeg"),
                new LegacyConversion.File(1333, 750, storage + "2.jpeg"))));
  }
}
