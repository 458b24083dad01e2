package dev.gantry.status;

import tools.jackson.databind.JsonNode;

/**
 * One event, of the core group or of events.k8s.io, whose fields have other names.
 *
 * @param reason what happened, in a word
 * @param message what happened, for a person
 * @param warning whether it is of type {@code Warning}
 * @param kind of the object that it is about
 * @param name of that object
 * @param uid of that object; empty where the event does not tell
 * @param when it was seen last, as the event says it
 */
public record Event(String reason, String message, boolean warning, String kind, String name, String uid, String when) {
    /** Whether a stored event may tell why something is not ready: a warning, or one that a symptom asks for. Most are neither. */
    public static boolean tells(JsonNode node) {
        String reason = node.path("reason").asString("");
        return node.path("type").asString("").equals("Warning")
                || reason.equals(CrashSymptom.KILLING)
                || SchedulingSymptom.NODE_COMING.contains(reason);
    }

    /** Reads an event as it is stored. */
    public static Event of(JsonNode node) {
        JsonNode about = node.has("involvedObject") ? node.path("involvedObject") : node.path("regarding");
        return new Event(
                node.path("reason").asString(""),
                node.path("message").asString(node.path("note").asString("")).strip(),
                node.path("type").asString("").equals("Warning"),
                about.path("kind").asString(""),
                about.path("name").asString(""),
                about.path("uid").asString(""),
                when(node));
    }

    boolean isAbout(Live object) {
        String wanted = object.text("metadata", "uid");
        if (!uid.isEmpty() && !wanted.isEmpty()) {
            return uid.equals(wanted);
        }
        return kind.equals(object.kind()) && name.equals(object.name());
    }

    /** RFC 3339 in UTC, so that later is greater as text. */
    private static String when(JsonNode node) {
        String last = node.path("series").path("lastObservedTime").asString("");
        for (String field : new String[] {"lastTimestamp", "eventTime", "firstTimestamp"}) {
            last = last.isEmpty() ? node.path(field).asString("") : last;
        }
        return last.isEmpty() ? node.path("metadata").path("creationTimestamp").asString("") : last;
    }
}
