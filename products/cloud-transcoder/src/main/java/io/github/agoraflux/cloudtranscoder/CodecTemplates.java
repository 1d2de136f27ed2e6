package io.github.agoraflux.cloudtranscoder;

import java.util.List;

/**
 * The templates of a project.
 *
 * @param enabled whether multi-bitrate streaming is in use
 * @param templates all of them; Agora does not cut this list into pages
 */
public record CodecTemplates(boolean enabled, List<CodecTemplate> templates) {

  /** Copies. */
  public CodecTemplates {
    templates = List.copyOf(templates);
  }
}
