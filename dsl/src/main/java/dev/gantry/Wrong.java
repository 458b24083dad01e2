package dev.gantry;

import java.util.Optional;

/** What is wrong with one value, wherever it is used: the value, the rule and the fix, in sentences. */
record Wrong(String code, String value, String rule, String fix) {
    static Optional<Wrong> of(String code, String value, String rule, String fix) {
        return Optional.of(new Wrong(code, value, rule, fix));
    }
}
