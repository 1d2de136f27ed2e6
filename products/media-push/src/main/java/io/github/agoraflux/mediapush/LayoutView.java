package io.github.agoraflux.mediapush;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What can be seen on the canvas: a user's video, or an image. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION, defaultImpl = UnknownView.class)
@JsonSubTypes({@JsonSubTypes.Type(RtcStreamView.class), @JsonSubTypes.Type(ImageView.class)})
public sealed interface LayoutView permits RtcStreamView, ImageView, UnknownView {}
