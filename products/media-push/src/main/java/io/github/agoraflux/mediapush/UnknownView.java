package io.github.agoraflux.mediapush;

/**
 * A view of a kind that this release has no name for. Agora may answer it; it cannot be sent,
 * except as an extra field.
 */
public record UnknownView() implements LayoutView {}
