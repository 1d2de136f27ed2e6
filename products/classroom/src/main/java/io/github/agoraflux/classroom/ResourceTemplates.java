package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.RoomCalls.answering;
import static io.github.agoraflux.classroom.RoomCalls.done;
import static io.github.agoraflux.classroom.RoomCalls.named;

import io.github.agoraflux.operation.Operation;

/**
 * The operations on public resources as data.
 *
 * @param upload adds one
 * @param delete deletes some
 * @param list lists all
 */
record ResourceTemplates(
    Operation.Template<Answers.Resource> upload,
    Operation.Template<Answers.Done> delete,
    Operation.Template<Answers.Resources> list) {

  private static final String RESOURCES = "/edu/apps/{appId}/v1/rooms/{roomUuid}/resources";

  private static final Operation.Template<Answers.Resource> UPLOAD =
      upload(ResourcePath.WITHOUT_REGION);

  private static final Operation.Template<Answers.Done> DELETE =
      delete(ResourcePath.WITHOUT_REGION);

  private static final Operation.Template<Answers.Resources> LIST =
      list(ResourcePath.WITHOUT_REGION);

  static ResourceTemplates at(ResourcePath path) {
    return path == ResourcePath.WITHOUT_REGION
        ? new ResourceTemplates(UPLOAD, DELETE, LIST)
        : new ResourceTemplates(upload(path), delete(path), list(path));
  }

  private static Operation.Template<Answers.Resource> upload(ResourcePath path) {
    return answering(
        named("upload-public-resource").put(path.before(RESOURCES) + "/{resourceUuid}"),
        Answers.Resource.class);
  }

  private static Operation.Template<Answers.Done> delete(ResourcePath path) {
    return done(named("delete-public-resources").delete(path.before(RESOURCES)));
  }

  private static Operation.Template<Answers.Resources> list(ResourcePath path) {
    return answering(
        named("list-public-resources").get(path.before(RESOURCES)), Answers.Resources.class);
  }
}
