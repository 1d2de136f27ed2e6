package io.github.agoraflux.classroom;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What kind of file a public resource is.
 *
 * @param value as it stands on the wire
 */
public record FileExtension(String value) implements OpenEnum<String> {

  /** A file that ends in {@code .ppt}. */
  public static final FileExtension PPT = new FileExtension("ppt");

  /** A file that ends in {@code .pptx}. */
  public static final FileExtension PPTX = new FileExtension("pptx");

  /** A file that ends in {@code .pptm}. */
  public static final FileExtension PPTM = new FileExtension("pptm");

  /** A file that ends in {@code .docx}. */
  public static final FileExtension DOCX = new FileExtension("docx");

  /** A file that ends in {@code .doc}. */
  public static final FileExtension DOC = new FileExtension("doc");

  /** A file that ends in {@code .xlsx}. */
  public static final FileExtension XLSX = new FileExtension("xlsx");

  /** A file that ends in {@code .xls}. */
  public static final FileExtension XLS = new FileExtension("xls");

  /** A file that ends in {@code .csv}. */
  public static final FileExtension CSV = new FileExtension("csv");

  /** A file that ends in {@code .pdf}. */
  public static final FileExtension PDF = new FileExtension("pdf");

  private static final Set<FileExtension> KNOWN =
      Set.of(PPT, PPTX, PPTM, DOCX, DOC, XLSX, XLS, CSV, PDF);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
