/** Cloud Transcoder: tasks that mix and encode the media of channels into new streams. */
@NullMarked
package io.github.agoraflux.cloudtranscoder;

import org.jspecify.annotations.NullMarked;
