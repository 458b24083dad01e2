package dev.gantry.tests.trial;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.TreeWriter;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.manifest.Readback;
import dev.gantry.manifest.check.Checks;
import dev.gantry.problem.GantryException;
import dev.gantry.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Generates the classes of a folder of definitions, compiles them, and reads and writes every object of their kinds in
 * another folder: the trees must be the same, the API server must take what it took, and checks must find no fault with that.
 */
public final class Trial {
    /** What the server, too, sees in an object alone. */
    private static final Set<String> OF_ONE_OBJECT =
            Set.of("schema-broken", "name-invalid", "label-invalid", "annotation-invalid", "required-missing");

    private final Generated generated;
    private final Samples samples;
    private final Tally tally = new Tally();
    private final @Nullable Server server;

    private Trial(Generated generated, Samples samples, @Nullable Server server) {
        this.generated = generated;
        this.samples = samples;
        this.server = server;
    }

    /**
     * Runs a trial and prints a line of figures, and what is wrong; exits with 1 where something is.
     *
     * @param args the folder of definitions, the folder of samples, and, to ask a server too, a kubeconfig
     */
    public static void main(String... args) throws Exception {
        Path folder = Files.createTempDirectory("gantry-trial-");
        Optional<Path> kubeconfig = args.length > 2 ? Optional.of(Path.of(args[2])) : Optional.empty();
        Tally tally = run(Path.of(args[0]), Path.of(args[1]), kubeconfig, folder);
        System.out.println(tally);
        System.exit(tally.faults.isEmpty() ? 0 : 1);
    }

    /**
     * Runs a trial.
     *
     * @param kubeconfig of the server to ask
     * @param work an empty folder for what is generated
     */
    static Tally run(Path definitions, Path samples, Optional<Path> kubeconfig, Path work) throws Exception {
        Generated generated = Generated.from(definitions, work);
        Samples found = Samples.in(samples, generated.kinds());
        if (kubeconfig.isEmpty()) {
            return new Trial(generated, found, null).run();
        }
        try (Server server = new Server(kubeconfig.get())) {
            for (ObjectNode definition : definitions(definitions)) {
                server.define(definition);
            }
            return new Trial(generated, found, server).run();
        }
    }

    /** Every object of the kind CustomResourceDefinition in a folder. */
    static List<ObjectNode> definitions(Path folder) throws Exception {
        List<ObjectNode> definitions = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Samples::isText).sorted().toList()) {
                LoadSettings settings = LoadSettings.builder()
                        .setSchema(new CoreSchema())
                        .setCodePointLimit(1 << 28)
                        .build();
                for (Object document : new Load(settings).loadAllFromString(Files.readString(file))) {
                    JsonNode tree = Sample.JSON.valueToTree(document);
                    if (tree instanceof ObjectNode object
                            && object.path("kind").asString("").equals("CustomResourceDefinition")) {
                        definitions.add(object);
                    }
                }
            }
        }
        return definitions;
    }

    private Tally run() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(generated.loader());
        try {
            for (Sample sample : samples.list()) {
                tally.samples++;
                try {
                    sample(sample);
                } catch (GantryException e) {
                    unread(sample, e);
                }
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        tally.of(generated, samples.unreadable(), server != null);
        return tally;
    }

    private void sample(Sample sample) throws Exception {
        Readback back = sample.read();
        KubernetesObject object = back.manifest().objects().get(0);
        if (object instanceof UntypedObject) {
            tally.fault(sample, "is read without its class");
        }
        JsonNode written = TreeWriter.tree(object);
        Optional<String> difference = Difference.of(sample.tree(), written);
        if (difference.isEmpty()) {
            tally.equal++;
        } else {
            tally.fault(sample, difference.get());
        }
        List<Problem> broken = new ArrayList<>(back.unknown().list());
        for (Problem problem : Checks.of(back.manifest())) {
            if (OF_ONE_OBJECT.contains(problem.code())) {
                broken.add(problem);
            }
        }
        if (server != null) {
            compare(sample, server, written, broken);
        }
    }

    private void compare(Sample sample, Server asked, JsonNode written, List<Problem> broken) throws Exception {
        String kind = sample.apiVersion() + "/" + sample.kind();
        Server.Answer theirs = asked.create(kind, sample.tree());
        Server.Answer ours = asked.create(kind, written);
        if (theirs.isTaken() != ours.isTaken()) {
            tally.fault(sample, "was answered " + theirs + ", and what was written " + ours);
        }
        if (theirs.isTaken()) {
            tally.taken++;
            if (!broken.isEmpty()) {
                tally.fault(sample, "is taken, and has " + broken);
            }
        } else {
            tally.refused++;
            tally.foundHere += broken.isEmpty() ? 0 : 1;
            if (broken.isEmpty()) {
                tally.note(sample, "is refused, and nothing was found here: " + theirs);
            }
        }
    }

    /** What cannot be read must be nothing that a server takes. */
    private void unread(Sample sample, RuntimeException reason) throws Exception {
        if (server == null) {
            tally.note(sample, "cannot be read: " + reason.getMessage());
            return;
        }
        Server.Answer answer = server.create(sample.apiVersion() + "/" + sample.kind(), sample.tree());
        if (answer.isTaken()) {
            tally.taken++;
            tally.fault(sample, "is taken, and cannot be read: " + reason.getMessage());
        } else {
            tally.refused++;
            tally.foundHere++;
            tally.equal++; // nothing was written, nothing can differ
        }
    }
}
