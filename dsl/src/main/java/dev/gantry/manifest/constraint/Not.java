package dev.gantry.manifest.constraint;

/** {@code not}: a schema is broken. */
record Not(Schema schema) implements Constraint {
    @Override
    public void check(Object value, String path, Violations out) {
        Violations broken = new Violations();
        schema.check(value, path, broken);
        if (broken.isEmpty()) {
            out.add(path, "is what it must not be", rule(), "");
        }
    }

    @Override
    public String rule() {
        return "is nothing that " + schema.rule();
    }
}
