package io.github.agoraflux.testsupport;

/**
 * A reference-counted object that was garbage-collected before it was released.
 *
 * @param resourceType the simple name of its class
 * @param accesses where it was created and last touched, empty if that was not traced
 */
public record BufferLeak(String resourceType, String accesses) {}
