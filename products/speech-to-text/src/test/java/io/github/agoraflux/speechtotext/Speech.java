package io.github.agoraflux.speechtotext;

import io.github.agoraflux.AgoraClient;
import java.util.function.Consumer;

/** Both faces of Speech to Text, so that a test can have either. */
record Speech(SpeechToText v7, SpeechToTextV6 v6) {

  static Speech over(AgoraClient agora) {
    return over(agora, settings -> {});
  }

  static Speech over(AgoraClient agora, Consumer<SpeechToTextSettingsBuilder> settings) {
    return new Speech(SpeechToText.over(agora, settings), SpeechToTextV6.over(agora, settings));
  }
}
