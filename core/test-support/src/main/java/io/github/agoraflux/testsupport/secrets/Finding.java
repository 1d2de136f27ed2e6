package io.github.agoraflux.testsupport.secrets;

/**
 * A line that shows a secret.
 *
 * @param file the file's name
 * @param line its number, from 1
 * @param kind which secret, without telling it
 */
record Finding(String file, long line, String kind) {

  @Override
  public String toString() {
    return file + ':' + line + ": " + kind;
  }
}
