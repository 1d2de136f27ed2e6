/**
 * Lists that come in pages, as sequences that fetch a page only when somebody asks for what is on
 * it.
 */
@NullMarked
package io.github.agoraflux.paging;

import org.jspecify.annotations.NullMarked;
