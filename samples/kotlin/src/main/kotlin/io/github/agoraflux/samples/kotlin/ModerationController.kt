package io.github.agoraflux.samples.kotlin

import io.github.agoraflux.channelmanagement.BanDuration
import io.github.agoraflux.channelmanagement.ChannelManagement
import io.github.agoraflux.channelmanagement.Privilege
import io.github.agoraflux.channelmanagement.RuleId
import io.github.agoraflux.error.AgoraException
import io.github.agoraflux.error.OutcomeUnknownException
import io.github.agoraflux.error.QuotaExceededException
import io.github.agoraflux.error.RejectedException
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.filter
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.reactor.awaitSingle
import kotlinx.coroutines.reactor.awaitSingleOrNull
import org.slf4j.Logger
import org.slf4j.LoggerFactory
import org.springframework.http.HttpStatus
import org.springframework.http.ProblemDetail
import org.springframework.web.bind.annotation.DeleteMapping
import org.springframework.web.bind.annotation.ExceptionHandler
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.bind.annotation.PostMapping
import org.springframework.web.bind.annotation.RequestParam
import org.springframework.web.bind.annotation.ResponseStatus
import org.springframework.web.bind.annotation.RestController

/** What a moderator sees and does. A client that goes away cancels what was asked for it. */
@RestController
class ModerationController(private val channels: ChannelManagement) {
  data class BusyChannel(val name: String, val users: Long)

  data class Ban(val rule: Long)

  data class Whereabouts(val uid: Long, val inFirst: Boolean, val inSecond: Boolean)

  @GetMapping("/channels")
  fun busy(@RequestParam moreThan: Long, @RequestParam atMost: Int): Flow<BusyChannel> =
    channels
      .channels()
      .itemFlow()
      .filter { it.userCount > moreThan }
      .map { BusyChannel(it.name, it.userCount) }
      .take(atMost)

  @PostMapping("/channels/{channel}/bans")
  @ResponseStatus(HttpStatus.CREATED)
  suspend fun ban(
    @PathVariable channel: String,
    @RequestParam uid: Long,
    @RequestParam minutes: Int,
  ): Ban {
    val id =
      channels
        .createRule {
          it
            .channel(channel)
            .uid(uid)
            .duration(BanDuration.ofMinutes(minutes))
            .privileges(listOf(Privilege.JOIN_CHANNEL))
        }
        .awaitSingle()
    return Ban(id.value)
  }

  @DeleteMapping("/bans/{rule}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  suspend fun lift(@PathVariable rule: Long) {
    channels.deleteRule(RuleId.of(rule)).awaitSingleOrNull()
  }

  /** Both questions at once; if one fails, the other is cancelled. */
  @GetMapping("/users/{uid}")
  suspend fun find(
    @PathVariable uid: Long,
    @RequestParam first: String,
    @RequestParam second: String,
  ): Whereabouts = coroutineScope {
    val inFirst = async { channels.user(uid, first).awaitSingleOrNull() != null }
    val inSecond = async { channels.user(uid, second).awaitSingleOrNull() != null }
    Whereabouts(uid, inFirst.await(), inSecond.await())
  }

  @ExceptionHandler
  fun notFound(failure: RejectedException.NotFound): ProblemDetail =
    ProblemDetail.forStatusAndDetail(
      HttpStatus.NOT_FOUND,
      failure.failure().message ?: "Agora knows nothing of it",
    )

  /** It may have been done: trying again blindly could do it twice. */
  @ExceptionHandler
  fun unclear(failure: OutcomeUnknownException): ProblemDetail =
    problem(
      HttpStatus.GATEWAY_TIMEOUT,
      "It may or may not have been done: ${failure.remedy()}",
      failure,
    )

  /** This server asks more of Agora than it may: its own limits say so, or Agora does. */
  @ExceptionHandler(QuotaExceededException::class, RejectedException.RateLimited::class)
  fun busy(failure: AgoraException): ProblemDetail =
    problem(HttpStatus.SERVICE_UNAVAILABLE, "Too much is asked at once: try again later", failure)

  /** Whatever else is wrong between this server and Agora, its callers cannot mend. */
  @ExceptionHandler
  fun failed(failure: AgoraException): ProblemDetail =
    problem(HttpStatus.BAD_GATEWAY, "Agora could not be asked", failure)

  private fun problem(status: HttpStatus, told: String, failure: AgoraException): ProblemDetail {
    log.warn("answered with {}: {}", status.value(), failure.message)
    return ProblemDetail.forStatusAndDetail(status, told)
  }

  @ExceptionHandler
  fun invalid(failure: IllegalArgumentException): ProblemDetail =
    ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, failure.message)

  private companion object {
    val log: Logger = LoggerFactory.getLogger(ModerationController::class.java)
  }
}
