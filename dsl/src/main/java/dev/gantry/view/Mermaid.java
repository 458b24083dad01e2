package dev.gantry.view;

import dev.gantry.description.AppDescription;

/** An app's picture as a Mermaid flowchart, as Markdown on many sites shows it. */
public final class Mermaid {
    private Mermaid() {}

    /** Workloads as boxes, those that keep data as cylinders, jobs as hexagons; an arrow for each call, with its port. */
    public static String of(AppDescription app) {
        Picture picture = Picture.of(app);
        StringBuilder text = new StringBuilder("---\ntitle: \"")
                .append(escaped(picture.app()))
                .append("\"\n---\n");
        text.append("flowchart LR\n");
        for (Picture.Node node : picture.nodes()) {
            text.append("    ").append(node.id()).append(shape(node)).append('\n');
        }
        for (Picture.Arrow arrow : picture.arrows()) {
            text.append("    ").append(arrow.from()).append(arrow.dashed() ? " -.->" : " -->");
            text.append("|\"")
                    .append(escaped(arrow.label()))
                    .append("\"| ")
                    .append(arrow.to())
                    .append('\n');
        }
        return text.toString();
    }

    private static String shape(Picture.Node node) {
        String below = node.below().isEmpty() ? "" : "<br>" + escaped(node.below());
        String label = "\"" + escaped(node.name()) + below + "\"";
        return switch (node.shape()) {
            case BOX -> "[" + label + "]";
            case CYLINDER -> "[(" + label + ")]";
            case HEXAGON -> "{{" + label + "}}";
            case ENTRY -> "([" + label + "])";
            case CLOUD -> "((" + label + "))";
        };
    }

    /** As Mermaid reads it between quotation marks: with entities, which begin with a number sign there. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            safe.append(
                    switch (c) {
                        case '"', '#', '&', '<', '>', '`', '\\', ';' -> "#" + (int) c + ";";
                        case '\n', '\r', '\t' -> " ";
                        default -> String.valueOf(c);
                    });
        }
        return safe.toString();
    }
}
