package io.github.agoraflux.simulator.iotlicense;

/**
 * What a license is good for.
 *
 * @param product the SDK, 1 for Video, 2 for IoT, 3 for FPA
 * @param name its name
 * @param mediaType 1 for audio, 2 for video, 3 for both
 * @param minutes how long it lasts
 * @param period the hours of the day in which it holds, such as {@code 00:00~23:59}
 */
public record Sku(int product, String name, int mediaType, int minutes, String period) {}
