package dev.gantry.manifest.check;

import dev.gantry.manifest.validation.Validation;

/** What an API server finds wrong with one object: the rules of {@link Validation}, whose class for a kind says which. */
final class ServerRules implements Check {
    @Override
    public void check(Objects objects, Report report) {
        objects.each((ref, object) -> Validation.of(object, ref, report::problem));
    }
}
