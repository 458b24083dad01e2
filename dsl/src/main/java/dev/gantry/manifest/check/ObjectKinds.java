package dev.gantry.manifest.check;

import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.manifest.validation.Names;
import dev.gantry.problem.Quoted;
import java.util.regex.Pattern;

/**
 * An API version is a version, or a group and a version ({@code api-version-invalid}); a kind is one word
 * ({@code kind-invalid}). Only untyped objects can break this.
 */
final class ObjectKinds implements Check {
    /** Apart, so that an app without untyped objects need not compile them. */
    private static final class Forms {
        static final Pattern VERSION = Pattern.compile("([^/]+/)?[a-z][a-z0-9]{0,62}");
        static final Pattern KIND = Pattern.compile("[a-zA-Z]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?");
    }

    @Override
    public void check(Objects objects, Report report) {
        objects.each(UntypedObject.class, (ref, object) -> {
            boolean isGroup = ref.group().isEmpty() || Names.SUBDOMAIN.allows(ref.group());
            if (!isGroup || !Forms.VERSION.matcher(ref.apiVersion()).matches()) {
                report.problem(
                        "api-version-invalid",
                        ref,
                        "apiVersion",
                        "The API version " + Quoted.of(ref.apiVersion()) + " of " + ref + " is none.",
                        "An API version is a version, as \"v1\", or a group and a version, as \"apps/v1\".",
                        "Say it as the CustomResourceDefinition has it, for instance \"monitoring.coreos.com/v1\".");
            }
            if (!Forms.KIND.matcher(ref.kind()).matches()) {
                report.problem(
                        "kind-invalid",
                        ref,
                        "kind",
                        "The kind " + Quoted.of(ref.kind()) + " of " + ref + " is none.",
                        "A kind is one word of letters, digits and \"-\", with a letter first.",
                        "Say it as the CustomResourceDefinition has it, for instance \"ServiceMonitor\".");
            }
        });
    }
}
