package io.github.agoraflux.tck;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.testng.IAnnotationTransformer;
import org.testng.annotations.ITestAnnotation;

/**
 * Leaves out the rules that the TCK lists although no test can check them, so that what remains
 * runs and nothing is skipped.
 */
@SuppressWarnings("rawtypes")
public final class TckScope implements IAnnotationTransformer {

  /** How the TCK names such rules. */
  private static final String NOT_TESTABLE = "untested_";

  @Override
  public void transform(
      ITestAnnotation annotation, Class testClass, Constructor constructor, Method method) {
    if (method != null && method.getName().startsWith(NOT_TESTABLE)) {
      annotation.setEnabled(false);
    }
  }
}
