package io.github.agoraflux.simulator.auth;

/**
 * One way to be let in to an operation of Interactive Whiteboard: a kind of token, and the least
 * role it has to have. The table in Agora's documents says which operation takes which.
 *
 * <pre>{@code
 * account.whiteboard(sdk(WRITER))                  // create a room
 * account.whiteboard(sdk(WRITER), room(WRITER))    // list the scenes of a room
 * account.whiteboard(sdk(READER), task(READER))    // query a conversion task
 * }</pre>
 *
 * @param kind the kind of token
 * @param role the least role
 * @see <a
 *     href="https://docs.agora.io/en/interactive-whiteboard/develop/authentication-workflow">Agora
 *     Interactive Whiteboard authentication workflow</a>
 */
public record WhiteboardAccess(NetlessToken.Kind kind, WhiteboardRole role) {

  /**
   * With an SDK token.
   *
   * @param least the least role it has to have
   * @return the access
   */
  public static WhiteboardAccess sdk(WhiteboardRole least) {
    return new WhiteboardAccess(NetlessToken.Kind.SDK, least);
  }

  /**
   * With a room token.
   *
   * @param least the least role it has to have
   * @return the access
   */
  public static WhiteboardAccess room(WhiteboardRole least) {
    return new WhiteboardAccess(NetlessToken.Kind.ROOM, least);
  }

  /**
   * With a task token.
   *
   * @param least the least role it has to have
   * @return the access
   */
  public static WhiteboardAccess task(WhiteboardRole least) {
    return new WhiteboardAccess(NetlessToken.Kind.TASK, least);
  }
}
