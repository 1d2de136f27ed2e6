package io.github.agoraflux.whiteboard;

/**
 * A screenshot in the storage that Agora Console has for the project.
 *
 * @param url where it can be fetched
 * @param key its name in the bucket
 * @param bucket the bucket
 * @param region the region of the storage, in the words of its vendor
 */
public record Screenshot(String url, String key, String bucket, String region) {}
