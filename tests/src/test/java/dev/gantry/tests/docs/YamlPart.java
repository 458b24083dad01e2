package dev.gantry.tests.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A part of an object's YAML, as it stands there: {@code spec.template.spec.containers.0.env}. */
final class YamlPart {
    private YamlPart() {}

    static String of(String yaml, String path) {
        List<String> lines = yaml.lines().toList();
        String[] steps = path.split("\\.", -1);
        for (int i = 0; i < steps.length; i++) {
            lines = steps[i].matches("[0-9]+") ? item(lines, Integer.parseInt(steps[i])) : field(lines, steps[i]);
            boolean last = i == steps.length - 1;
            if (!last && !steps[i].matches("[0-9]+")) {
                lines = inside(lines);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** The line of a field and all lines below it. */
    private static List<String> field(List<String> lines, String name) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(name + ":")) {
                Stream<String> below = lines.subList(i + 1, lines.size()).stream()
                        .takeWhile(line -> line.startsWith(" ") || line.startsWith("-"));
                return Stream.concat(Stream.of(lines.get(i)), below).toList();
            }
        }
        throw new IllegalStateException("no field " + name + " in\n" + String.join("\n", lines));
    }

    private static List<String> inside(List<String> field) {
        List<String> below = field.subList(1, field.size());
        boolean list = !below.isEmpty() && below.get(0).startsWith("-");
        return list ? below : below.stream().map(line -> line.substring(2)).toList();
    }

    private static List<String> item(List<String> list, int number) {
        List<String> item = new ArrayList<>();
        int at = -1;
        for (String line : list) {
            at += line.startsWith("-") ? 1 : 0;
            if (at == number) {
                item.add(line.substring(2));
            }
        }
        if (item.isEmpty()) {
            throw new IllegalStateException("no item " + number + " in\n" + String.join("\n", list));
        }
        return item;
    }
}
