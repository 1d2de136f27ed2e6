package io.github.agoraflux.samples.kotlin

import io.github.agoraflux.session.Session
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.reactor.awaitSingle
import kotlinx.coroutines.reactor.mono
import kotlinx.coroutines.withContext

/**
 * Starts, uses and stops, as [Session.use] does, for a use that suspends. When the coroutine is
 * cancelled, so is the use; but unlike `use(...).awaitSingle()` this waits until what was started
 * is stopped, so nothing outlives the scope it was started in. A start under way, and what prepares
 * it, is waited for too, since nobody would know what came of it.
 */
suspend fun <S : Any, R> Session<S>.using(block: suspend (S) -> R): R = coroutineScope {
  ensureActive()
  val stopped = use { running ->
    // Caught, for a child that fails would end the scope without what the stop has to add.
    val used = async { runCatching { Used(block(running)) } }
    mono { used.await().getOrThrow() }
  }
  withContext(NonCancellable) { stopped.single().awaitSingle() }.result
}

/** A publisher emits no null, a use may. */
private class Used<R>(val result: R)
