package io.github.agoraflux.classroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public resources changed.
 *
 * @param resources those that did
 * @param operator who changed them; null if not told
 * @param action what happened to them; null if not told
 */
public record ResourcesChange(
    List<PublicResource> resources, @Nullable EventUser operator, @Nullable ResourceAction action)
    implements EventData {}
