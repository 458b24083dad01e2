package dev.gantry.codegen.emit;

/** The {@code package-info.java} of a group. */
record PackageInfo(String packageName) {
    /** Of custom resources, whose users may not have the annotations that Gantry's own packages have. */
    static String ofCustomResources(String packageName, String apiVersion) {
        return """
                /** The custom resources of <code>%s</code>, generated from their definitions. */
                package %s;
                """.formatted(apiVersion.replace("/", "&#47;"), packageName);
    }

    String text() {
        String group = packageName.substring(packageName.lastIndexOf('.') + 1);
        return """
                /** Kubernetes' types of the API group <code>%s</code>, generated from its schema. */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(group, packageName);
    }
}
