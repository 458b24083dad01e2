package dev.gantry.rollout;

import java.time.Duration;

/**
 * What is seen of an upgrade in steps while it is under way.
 *
 * @param service the service that is upgraded, by the name of its first Deployment
 * @param version the version that comes; empty where its Deployment has no version
 * @param instances how many instances of it there are to be in this step
 * @param ready how many of them are ready
 * @param restarts how often containers of theirs have been started anew since the upgrade began
 * @param elapsed how long this step has lasted
 */
public record Observation(String service, String version, int instances, int ready, int restarts, Duration elapsed) {}
