/** Each product as a bean, where the application has it on its class path. */
@NullMarked
package io.github.agoraflux.spring.product;

import org.jspecify.annotations.NullMarked;
