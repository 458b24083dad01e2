package dev.gantry;

import dev.gantry.manifest.Manifest;

/**
 * Assertions on manifests, and on what came of them in an embedded cluster, in the words of the definition:
 *
 * <pre>{@code
 * assertThat(ftgo.synth()).has(order)
 *         .requests(millicores(250), mebibytes(512))
 *         .placed(require(spreadOver(ZONE).maxSkew(1)), prefer(near(mysql)).weight(50))
 *         .calls(mysql.at(SQL));
 * }</pre>
 *
 * <p>What is expected of a part is what that word would write; what else was said does not matter.
 */
public final class GantryAssertions {
    private GantryAssertions() {}

    /** Of an app's objects. */
    public static ManifestAssert assertThat(Manifest actual) {
        return new ManifestAssert(actual);
    }

    /** Of how an apply went in an embedded cluster: {@code assertThat(cluster.apply(ftgo)).succeeded()}. */
    public static CourseAssert assertThat(Course actual) {
        return new CourseAssert(actual);
    }
}
