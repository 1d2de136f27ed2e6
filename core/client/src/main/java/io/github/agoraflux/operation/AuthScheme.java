package io.github.agoraflux.operation;

/** The ways in which Agora's operations authenticate a caller. */
public enum AuthScheme {
  /** No credential at all. */
  NONE,
  /** HTTP Basic with customer id and customer secret. */
  BASIC,
  /** HMAC-SHA256 over host, date, request line and digest. */
  HMAC,
  /** A Signaling (RTM) token, with the user it was made for. */
  SIGNALING_TOKEN,
  /** An education token for the application. */
  EDUCATION_TOKEN,
  /** An RTC token. */
  RTC_TOKEN,
  /** A whiteboard SDK token. */
  WHITEBOARD_SDK_TOKEN,
  /** A whiteboard room token. */
  WHITEBOARD_ROOM_TOKEN,
  /** A whiteboard task token. */
  WHITEBOARD_TASK_TOKEN
}
