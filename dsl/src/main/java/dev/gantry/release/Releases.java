package dev.gantry.release;

import dev.gantry.problem.GantryException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The releases of an app that are kept. Immutable.
 *
 * @param all the oldest first
 */
public record Releases(List<Release> all) {
    /** None yet. */
    public static final Releases NONE = new Releases(List.of());

    /** The list is copied. */
    public Releases {
        all = List.copyOf(all);
    }

    /** The one that was applied last. */
    public Optional<Release> latest() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The one of that number. */
    public Optional<Release> find(int number) {
        return all.stream().filter(release -> release.number() == number).findFirst();
    }

    /** The last good one before the latest, which an app that fails returns to. */
    public Optional<Release> lastGood() {
        Optional<Release> good = Optional.empty();
        for (Release release : all.subList(0, Math.max(0, all.size() - 1))) {
            good = release.isGood() ? Optional.of(release) : good;
        }
        return good;
    }

    /** The number of a next one. */
    public int nextNumber() {
        return latest().map(release -> release.number() + 1).orElse(1);
    }

    /** These, with that one: in the place of one of its number, or as the latest. */
    public Releases with(Release release) {
        List<Release> more = new ArrayList<>(all);
        more.removeIf(other -> other.number() == release.number());
        more.add(release);
        return new Releases(more);
    }

    /** These, without those that another list has. */
    public Releases without(Releases others) {
        return new Releases(all.stream()
                .filter(release -> others.find(release.number()).isEmpty())
                .toList());
    }

    /** These, and those of another list after them. */
    public Releases and(Releases others) {
        List<Release> more = new ArrayList<>(all);
        more.addAll(others.without(this).all());
        return new Releases(more);
    }

    /**
     * The latest few. The last good one is among them, however long ago it was.
     *
     * @param most how many, 1 or more
     */
    public Releases bounded(int most) {
        List<Release> newest = new ArrayList<>(all.subList(Math.max(0, all.size() - most), all.size()));
        lastGood().filter(good -> !newest.contains(good)).ifPresent(good -> newest.add(0, good));
        return new Releases(newest);
    }

    /** As {@link #parse} reads it: of versions those that are others than in the release before, as there may be thousands. */
    public String text() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        SortedMap<String, String> before = new TreeMap<>();
        for (Release release : all) {
            list.add(tree(release, before));
            before = release.versions();
        }
        return list.toString();
    }

    private static ObjectNode tree(Release release, SortedMap<String, String> before) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("number", release.number());
        tree.put("began", release.began().toString());
        tree.put("state", release.state().name());
        tree.put("digest", release.digest());
        tree.put("parts", release.parts());
        release.returnsTo().ifPresent(number -> tree.put("returnsTo", number));
        ObjectNode versions = tree.putObject("versions");
        release.versions().forEach((workload, version) -> {
            if (!version.equals(before.get(workload))) {
                versions.put(workload, version);
            }
        });
        before.keySet().stream()
                .filter(workload -> !release.versions().containsKey(workload))
                .forEach(versions::putNull);
        return tree;
    }

    /**
     * Reads what {@link #text} wrote; an empty text holds none.
     *
     * @throws GantryException {@code releases-unreadable}
     */
    public static Releases parse(String text) {
        List<Release> all = new ArrayList<>();
        try {
            JsonNode list = text.isBlank()
                    ? JsonNodeFactory.instance.arrayNode()
                    : JsonMapper.shared().readTree(text);
            SortedMap<String, String> before = new TreeMap<>();
            for (JsonNode tree : list) {
                Release release = release(tree, before);
                all.add(release);
                before = release.versions();
            }
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new GantryException(
                    "releases-unreadable",
                    "The list of releases in the app's inventory is not one that Gantry wrote: " + e.getMessage()
                            + " Delete the key \"releases\" of the inventory; rollbacks then begin anew.");
        }
        return new Releases(all);
    }

    private static Release release(JsonNode tree, SortedMap<String, String> before) {
        SortedMap<String, String> versions = new TreeMap<>(before);
        tree.path("versions").properties().forEach(it -> {
            if (it.getValue().isNull()) {
                versions.remove(it.getKey());
            } else {
                versions.put(it.getKey(), it.getValue().asString(""));
            }
        });
        return new Release(
                tree.path("number").asInt(),
                Instant.parse(tree.path("began").asString("")),
                Release.State.valueOf(tree.path("state").asString("")),
                tree.path("digest").asString(""),
                tree.path("parts").asInt(1),
                tree.path("returnsTo").isInt()
                        ? Optional.of(tree.path("returnsTo").asInt())
                        : Optional.empty(),
                versions);
    }
}
