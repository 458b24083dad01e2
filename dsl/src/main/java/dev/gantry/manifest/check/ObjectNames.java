package dev.gantry.manifest.check;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.validation.Names;
import dev.gantry.problem.Quoted;
import java.util.Map;

/** An object's name and namespace have the form that its kind asks for ({@code name-invalid}). */
final class ObjectNames implements Check {
    private record Form(Names names, int longest, String because) {
        Form(Names names) {
            this(names, Integer.MAX_VALUE, "");
        }
    }

    private static final Form USUAL = new Form(Names.SUBDOMAIN);
    private static final Form LOOSE = new Form(Names.PATH_SEGMENT);
    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("Namespace", new Form(Names.LABEL)),
            // Kubernetes 1.34 and later would take a digit in front.
            Map.entry("Service", new Form(Names.LABEL_WITH_LETTER_FIRST)),
            Map.entry("StatefulSet.apps", new Form(Names.LABEL, 52, "pods carry it in a label, with more behind it")),
            Map.entry("Job.batch", new Form(Names.SUBDOMAIN, 63, "pods carry it in a label")),
            Map.entry("CronJob.batch", new Form(Names.SUBDOMAIN, 52, "Jobs are named by it, with more behind it")),
            Map.entry("Role.rbac.authorization.k8s.io", LOOSE),
            Map.entry("ClusterRole.rbac.authorization.k8s.io", LOOSE),
            Map.entry("RoleBinding.rbac.authorization.k8s.io", LOOSE),
            Map.entry("ClusterRoleBinding.rbac.authorization.k8s.io", LOOSE),
            Map.entry("APIService.apiregistration.k8s.io", LOOSE), // v1. is the core group's
            Map.entry("CertificateSigningRequest.certificates.k8s.io", LOOSE),
            Map.entry("ClusterTrustBundle.certificates.k8s.io", LOOSE), // acme.com:signer:one
            Map.entry("IPAddress.networking.k8s.io", LOOSE)); // fd00::1

    @Override
    public void check(Objects objects, Report report) {
        objects.each((ref, object) -> {
            Form form = FORMS.getOrDefault(ref.group().isEmpty() ? ref.kind() : ref.kind() + "." + ref.group(), USUAL);
            if (!form.names.allows(ref.name())) {
                report.problem(
                        "name-invalid",
                        ref,
                        "metadata.name",
                        refused(ref),
                        "Such a name " + form.names.rule() + ".",
                        fix(form, ref.name()));
            } else if (ref.name().length() > form.longest) {
                report.problem(
                        "name-invalid",
                        ref,
                        "metadata.name",
                        refused(ref),
                        "Such a name has at most " + form.longest + " characters, since " + form.because + ".",
                        "Shorten it by " + (ref.name().length() - form.longest) + ".");
            }
            ref.namespace()
                    .filter(namespace -> !Names.LABEL.allows(namespace))
                    .ifPresent(namespace -> report.problem(
                            "name-invalid",
                            ref,
                            "metadata.namespace",
                            "The namespace " + Quoted.of(namespace) + " of " + ref + " is not allowed.",
                            "Such a name " + Names.LABEL.rule() + ".",
                            fix(new Form(Names.LABEL), namespace)));
        });
    }

    private static String refused(ObjectRef ref) {
        return "The name " + Quoted.of(ref.name()) + " of a " + ref.kind() + " is not allowed.";
    }

    private static String fix(Form form, String name) {
        return form.names
                .mended(name)
                .filter(mended -> mended.length() <= form.longest)
                .map(mended -> "For instance " + Quoted.of(mended) + ".")
                .orElse("Give it another name.");
    }
}
