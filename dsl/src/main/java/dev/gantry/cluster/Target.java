package dev.gantry.cluster;

import io.fabric8.kubernetes.client.Config;

/**
 * Where requests go and how they are signed.
 *
 * @param config the client's configuration
 * @param credentials what makes and renews tokens
 * @param namespace the namespace for objects that name none
 * @param name where this is, for people
 * @param user who asks, for people
 */
record Target(Config config, Credentials credentials, String namespace, String name, String user) {}
