package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a StatefulSet says, with what holds where it says nothing. */
record StatefulSet(Stored object) {
    static final String API_VERSION = "apps/v1";
    static final String KIND = "StatefulSet";

    private static final Pattern POD_NAME = Pattern.compile("(.*)-([0-9]{1,9})");

    private JsonNode spec() {
        return object.spec();
    }

    int replicas() {
        return spec().path("replicas").asInt(1);
    }

    /** The first ordinal. */
    int start() {
        return spec().path("ordinals").path("start").asInt(0);
    }

    boolean has(int ordinal) {
        return ordinal >= start() && ordinal < start() + replicas();
    }

    int minReadySeconds() {
        return spec().path("minReadySeconds").asInt(0);
    }

    /** Whether pods wait for those before them. */
    boolean isOrdered() {
        return !isParallel();
    }

    boolean isParallel() {
        return spec().path("podManagementPolicy").asString("OrderedReady").equals("Parallel");
    }

    boolean isRolling() {
        return spec().path("updateStrategy")
                .path("type")
                .asString("RollingUpdate")
                .equals("RollingUpdate");
    }

    int partition() {
        return rollingUpdate().path("partition").asInt(0);
    }

    private JsonNode rollingUpdate() {
        return spec().path("updateStrategy").path("rollingUpdate");
    }

    int maxUnavailable() {
        return Math.max(1, IntOrPercent.of(rollingUpdate().path("maxUnavailable"), 1, replicas(), false));
    }

    int revisionHistoryLimit() {
        return spec().path("revisionHistoryLimit").asInt(10);
    }

    String serviceName() {
        return spec().path("serviceName").asString("");
    }

    JsonNode claimTemplates() {
        return spec().path("volumeClaimTemplates");
    }

    boolean deletesClaimsWhenDeleted() {
        return deletesClaims("whenDeleted");
    }

    boolean deletesClaimsWhenScaled() {
        return deletesClaims("whenScaled");
    }

    private boolean deletesClaims(String when) {
        return spec().path("persistentVolumeClaimRetentionPolicy")
                .path(when)
                .asString("Retain")
                .equals("Delete");
    }

    String podName(int ordinal) {
        return object.name() + "-" + ordinal;
    }

    ObjectRef pod(int ordinal) {
        return ObjectRef.of("v1", "Pod", object.namespace(), podName(ordinal));
    }

    ObjectRef claim(String template, int ordinal) {
        return ObjectRef.of(
                "v1", "PersistentVolumeClaim", object.namespace(), template + "-" + object.name() + "-" + ordinal);
    }

    /** The number at the end of a pod's name, if the name begins as this set's pods' do. */
    OptionalInt ordinal(Stored pod) {
        Matcher name = POD_NAME.matcher(pod.name());
        return name.matches() && name.group(1).equals(object.name())
                ? OptionalInt.of(Integer.parseInt(name.group(2)))
                : OptionalInt.empty();
    }
}
