package io.github.agoraflux.samples.dashboard.web;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.samples.dashboard.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Failures of actions, told as they are. */
@RestControllerAdvice
class ProblemAdvice {

  @ExceptionHandler
  ResponseEntity<Problem> agora(AgoraException failure) {
    return ResponseEntity.status(HttpStatus.BAD_GATEWAY).body(Problem.of(failure));
  }

  @ExceptionHandler
  ResponseEntity<Problem> argument(IllegalArgumentException failure) {
    return ResponseEntity.badRequest().body(Problem.of(failure));
  }
}
