package io.github.agoraflux.samples.kotlin

import io.github.agoraflux.paging.PagedFlux
import kotlinx.coroutines.channels.Channel.Factory.RENDEZVOUS
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.reactive.asFlow

/**
 * The items as a flow that fetches nothing nobody asked for. `Publisher.asFlow()` alone asks for 64
 * items ahead of its collector, and so fetches pages that nobody may ever want; this one asks for
 * the next item when the collector is done with the last.
 */
fun <T : Any> PagedFlux<T>.itemFlow(): Flow<T> = asFlow().buffer(RENDEZVOUS)
