package io.github.agoraflux.value;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a record a builder, {@code <Name>Builder}, made when the record is compiled. What is never
 * set reaches the record's constructor as null, and the constructor's checks say whether it may be
 * absent.
 */
@RecordBuilder.Template(
    options =
        @RecordBuilder.Options(
            enableWither = false,
            enableGetters = false,
            addStaticBuilder = false,
            useImmutableCollections = true,
            allowNullableCollections = true))
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Built {}
