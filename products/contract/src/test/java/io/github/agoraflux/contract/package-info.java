/** What holds for all products together: the documented contract, and the rules of the house. */
@NullMarked
package io.github.agoraflux.contract;

import org.jspecify.annotations.NullMarked;
