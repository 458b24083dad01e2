package dev.gantry.manifest.constraint;

/**
 * What breaks a schema.
 *
 * @param path the field, {@code spec.ports[0].protocol}
 * @param says what is wrong with it, to stand after the path: {@code is "UPD"}; no value of a field that may hold a secret
 * @param rule what the schema asks for, to stand after "it": {@code is "TCP" or "UDP"}
 * @param fix a sentence; empty where the rule says it all
 */
public record Violation(String path, String says, String rule, String fix) {}
