package io.github.agoraflux.auth.accesstoken;

/** What a service in a token allows its bearer. */
public sealed interface Privilege {

  /**
   * The number by which tokens name it. Numbers mean something only together with their service.
   *
   * @return 1 to 65535
   */
  int code();

  /** Privileges of Video and Voice Calling. */
  enum Rtc implements Privilege {
    /** To join the channel. */
    JOIN_CHANNEL(1),
    /** To publish audio. */
    PUBLISH_AUDIO(2),
    /** To publish video. */
    PUBLISH_VIDEO(3),
    /** To publish data streams. */
    PUBLISH_DATA(4);

    private final int code;

    Rtc(int code) {
      this.code = code;
    }

    @Override
    public int code() {
      return code;
    }
  }

  /** Privileges of Signaling (RTM), in either form of the service, and of those without fields. */
  enum Login implements Privilege {
    /** To log in. */
    LOGIN;

    @Override
    public int code() {
      return 1;
    }
  }

  /** Privileges of streaming. */
  enum Streaming implements Privilege {
    /** To publish a mixed stream. */
    PUBLISH_MIXED(1),
    /** To publish a raw stream. */
    PUBLISH_RAW(2);

    private final int code;

    Streaming(int code) {
      this.code = code;
    }

    @Override
    public int code() {
      return code;
    }
  }

  /** Privileges of Chat. */
  enum Chat implements Privilege {
    /** To use the SDK as a user. */
    USER(1),
    /** To call the REST API as the application. */
    APP(2);

    private final int code;

    Chat(int code) {
      this.code = code;
    }

    @Override
    public int code() {
      return code;
    }
  }

  /** Privileges of Fusion CDN. */
  enum Cdn implements Privilege {
    /** To publish. */
    PUBLISH(1),
    /** To play. */
    PLAY(2);

    private final int code;

    Cdn(int code) {
      this.code = code;
    }

    @Override
    public int code() {
      return code;
    }
  }

  /** Privileges of Flexible Classroom (education, APaaS). */
  enum Education implements Privilege {
    /** To enter one room in one role. */
    ROOM_USER(1),
    /** To act as a user. */
    USER(2),
    /** To call the REST API as the application. */
    APP(3);

    private final int code;

    Education(int code) {
      this.code = code;
    }

    @Override
    public int code() {
      return code;
    }
  }
}
