/**
 * Operations as data: what is called, how it is limited, whether it may be repeated, and how its
 * answer is judged.
 */
@NullMarked
package io.github.agoraflux.operation;

import org.jspecify.annotations.NullMarked;
