package dev.gantry.codegen.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Rewrites the compiled classes of a folder in place; those that are rewritten already stay as they are. */
public final class LambdaFolder {
    private static final String CLASS = ".class";

    private final Path folder;
    private final Map<String, List<String>> members = new TreeMap<>();
    private int count;

    private LambdaFolder(Path folder) {
        this.folder = folder;
    }

    /** Rewrites all classes below a folder; how many lambdas became classes. */
    public static int rewrite(Path folder) throws IOException {
        LambdaFolder rewriting = new LambdaFolder(folder);
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(CLASS)).sorted().toList();
        }
        for (Path file : files) {
            rewriting.rewriteOne(file);
        }
        rewriting.tellHosts();
        return rewriting.count;
    }

    private void rewriteOne(Path file) throws IOException {
        if (!Files.exists(file)) {
            return; // of an earlier compilation, and removed with it
        }
        Rewriting rewritten = Rewriting.of(Files.readAllBytes(file));
        Map<String, byte[]> lambdas = rewritten.lambdas();
        if (lambdas.isEmpty()) {
            return;
        }
        removeEarlier(file);
        for (Map.Entry<String, byte[]> lambda : lambdas.entrySet()) {
            Files.write(file(lambda.getKey()), lambda.getValue());
        }
        Files.write(file, rewritten.bytes());
        members.computeIfAbsent(rewritten.host(), any -> new ArrayList<>()).addAll(lambdas.keySet());
        count += lambdas.size();
    }

    /** A class that has lambdas was compiled anew: what stood for those that it had before goes. */
    private static void removeEarlier(Path file) throws IOException {
        String name = file.getFileName().toString();
        String start = name.substring(0, name.length() - CLASS.length()) + Rewriting.INFIX;
        Pattern earlier = Pattern.compile(Pattern.quote(start) + "[0-9]+" + Pattern.quote(CLASS));
        try (Stream<Path> beside = Files.list(file.resolveSibling("."))) {
            for (Path each : beside.toList()) {
                if (earlier.matcher(each.getFileName().toString()).matches()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** A nest is only one where its host names the members. */
    private void tellHosts() throws IOException {
        for (Map.Entry<String, List<String>> nest : members.entrySet()) {
            Path file = file(nest.getKey());
            ClassWriter out = new ClassWriter(0);
            ClassVisitor telling = new ClassVisitor(Opcodes.ASM9, out) {
                @Override
                public void visitNestMember(String member) {
                    if (!nest.getValue().contains(member) && Files.exists(file(member))) {
                        super.visitNestMember(member);
                    }
                }

                @Override
                public void visitEnd() {
                    nest.getValue().forEach(super::visitNestMember);
                    super.visitEnd();
                }
            };
            new ClassReader(Files.readAllBytes(file)).accept(telling, 0);
            Files.write(file, out.toByteArray());
        }
    }

    private Path file(String name) {
        return folder.resolve(name + CLASS);
    }
}
