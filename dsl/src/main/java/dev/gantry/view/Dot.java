package dev.gantry.view;

import dev.gantry.description.AppDescription;

/** An app's picture in the language of Graphviz: {@code … graph --output dot | dot -Tsvg}. */
public final class Dot {
    private Dot() {}

    /** Workloads as boxes, those that keep data as cylinders, jobs as hexagons; an arrow for each call, with its port. */
    public static String of(AppDescription app) {
        Picture picture = Picture.of(app);
        StringBuilder text =
                new StringBuilder("digraph ").append(quoted(picture.app())).append(" {\n");
        text.append("    rankdir=LR\n");
        text.append(
                "    node [fontname=\"Helvetica\" fontsize=11 shape=box style=\"rounded,filled\" fillcolor=white]\n");
        text.append("    edge [fontname=\"Helvetica\" fontsize=9]\n");
        for (Picture.Node node : picture.nodes()) {
            String below = node.below().isEmpty() ? "" : "\n" + node.below();
            text.append("    ").append(node.id()).append(" [label=").append(quoted(node.name() + below));
            text.append(shape(node.shape())).append("]\n");
        }
        for (Picture.Arrow arrow : picture.arrows()) {
            text.append("    ").append(arrow.from()).append(" -> ").append(arrow.to());
            text.append(" [label=").append(quoted(arrow.label()));
            text.append(arrow.dashed() ? " style=dashed" : "").append("]\n");
        }
        return text.append("}\n").toString();
    }

    private static String shape(Picture.Shape shape) {
        return switch (shape) {
            case BOX -> "";
            case CYLINDER -> " shape=cylinder style=filled fillcolor=\"#dbe9f6\"";
            case HEXAGON -> " shape=hexagon style=filled fillcolor=\"#f1f1f1\"";
            case ENTRY -> " shape=cds style=filled fillcolor=\"#fdf0d5\"";
            case CLOUD -> " shape=ellipse style=dashed";
        };
    }

    private static String quoted(String text) {
        String safe = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\r", "")
                .replace("\n", "\\n");
        return "\"" + safe + "\"";
    }
}
