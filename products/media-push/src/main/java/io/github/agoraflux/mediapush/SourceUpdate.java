package io.github.agoraflux.mediapush;

/**
 * What changes in what a converter pushes: {@link TranscodingUpdate} for one that transcodes,
 * {@link RawStreamUpdate} for one that does not.
 */
public sealed interface SourceUpdate permits TranscodingUpdate, RawStreamUpdate {}
