package dev.gantry.codegen.rule;

import dev.gantry.codegen.schema.SchemaException;

/** Whether Java takes a class: its constants are numbered with 16 bits. */
final class ClassSize {
    private static final int MOST = 60_000;

    private ClassSize() {}

    static void check(Target target) {
        long constants = 0;
        for (Field field : target.fields()) {
            constants += constants(field) + (field.property().isNullable() ? 6 : 0);
        }
        if (constants > MOST) {
            throw new SchemaException(target.type().path() + " has "
                    + target.fields().size()
                    + " fields, more than a class of Java can have methods for; map it to json in the settings.");
        }
    }

    /** As counted in compiled classes, and a little more. */
    private static int constants(Field field) {
        if (field.isEnum()) {
            return 22;
        }
        boolean isOne = field.container() == Field.Container.ONE;
        if (field.value().isDirect()) {
            return isOne ? 10 : 16;
        }
        return isOne ? 42 : 64;
    }
}
