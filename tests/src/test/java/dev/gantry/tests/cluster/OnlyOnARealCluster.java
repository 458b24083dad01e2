package dev.gantry.tests.cluster;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of tests that run {@link OnEveryCluster}, those that need what the embedded cluster does not have. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OnlyOnARealCluster {
    /** What that is, in words that follow "because the embedded cluster": {@code has no webhooks}. */
    String value();
}
