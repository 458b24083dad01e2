package dev.gantry.codegen.emit;

/** The {@code package-info.java} of a group. */
record PackageInfo(String packageName) {
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
