package dev.gantry;

/**
 * What a container can have in its file system: a config or a secret (each key a file), one key of either (one file), a
 * scratch folder, a claim that exists, or a token that says who the pod is.
 */
public sealed interface Mountable permits Config, Secret, ConfigKey, SecretKey, Scratch, ExistingClaim, Token {}
