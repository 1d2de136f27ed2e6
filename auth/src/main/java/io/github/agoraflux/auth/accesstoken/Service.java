package io.github.agoraflux.auth.accesstoken;

/**
 * What a token lets its bearer use. A token holds one or more of them, several of the same kind
 * included.
 */
public sealed interface Service
    permits RtcService,
        RtmService,
        Rtm2Service,
        StreamingService,
        FpaService,
        ChatService,
        CdnService,
        EducationService,
        ConversationalAiService,
        SpeechToTextService {

  /**
   * What the bearer may do with it.
   *
   * @return the privileges with their times
   */
  Privileges<? extends Privilege> privileges();
}
