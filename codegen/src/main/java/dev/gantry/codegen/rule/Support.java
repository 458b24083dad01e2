package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;

/** The hand-written classes that generated code calls. */
final class Support {
    static final String ROOT = "dev.gantry.kubernetes";
    static final String PACKAGE = ROOT + ".support";

    static final ClassName FIELDS = ClassName.get(PACKAGE, "Fields");
    static final ClassName LISTS = ClassName.get(PACKAGE, "Lists");
    static final ClassName MAPS = ClassName.get(PACKAGE, "Maps");
    static final ClassName GIVEN = ClassName.get(PACKAGE, "Given");
    static final ClassName ADDITIONAL = ClassName.get(PACKAGE, "Additional");
    static final ClassName WRITTEN = ClassName.get(PACKAGE, "Written");
    static final ClassName PRINTED = ClassName.get(PACKAGE, "Printed");
    static final ClassName READING = ClassName.get(PACKAGE, "Reading");
    static final ClassName ENUMS = ClassName.get(PACKAGE, "Enums");

    static final ClassName VALUE = ClassName.get(ROOT, "KubernetesValue");
    static final ClassName OBJECT = ClassName.get(ROOT, "KubernetesObject");
    static final ClassName ENUM = ClassName.get(ROOT, "KubernetesEnum");
    static final ClassName WRITER = ClassName.get(ROOT, "ObjectWriter");
    static final ClassName KIND = ClassName.get(ROOT, "Kind");
    static final ClassName SCOPE = ClassName.get(ROOT, "Scope");
    static final ClassName META = ClassName.get(ROOT + ".meta", "V1ObjectMeta");

    private Support() {}
}
