/**
 * What a call shows of itself: Micrometer observations and one debug log category.
 *
 * <p>Two observations, which become metrics and spans as the application's registry handles them:
 *
 * <ul>
 *   <li>{@code agora.client.calls} is one call as the caller sees it: its attempts and the waits
 *       between them.
 *   <li>{@code agora.client.attempts} is one attempt of it, at one host: the wait for its quota,
 *       its signature, and the exchange. The call is its parent. Observed only if that is asked
 *       for.
 * </ul>
 *
 * <p>A span is called like the operation, such as {@code channel-management.list-channels}. All key
 * values have low cardinality:
 *
 * <ul>
 *   <li>{@code operation}: the operation's id.
 *   <li>{@code product}: its first part.
 *   <li>{@code outcome}: {@code success}; {@code cancelled} by the caller; else the name in lower
 *       case of the exception that the caller gets, without its last word, such as {@code
 *       ratelimited}, {@code budgetexceeded} or {@code outcomeunknown}.
 *   <li>{@code status}: the HTTP status of the answer, {@code none} if none came.
 *   <li>{@code host}: of attempts alone.
 * </ul>
 *
 * <p>Neither has a path, a query, a header, a body or an identifier of the application's.
 */
@NullMarked
package io.github.agoraflux.observation;

import org.jspecify.annotations.NullMarked;
