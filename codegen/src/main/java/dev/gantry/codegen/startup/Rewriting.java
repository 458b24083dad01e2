package dev.gantry.codegen.startup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** One class on its way to having no lambdas: equal ones become one class. */
final class Rewriting extends ClassVisitor {
    /** Between the name of a class and the number of a class that stands for a lambda of it. */
    static final String INFIX = "$Lambda";

    private final ClassWriter out;
    private final Map<LambdaSite, String> names = new LinkedHashMap<>();
    private String name = "";
    private String host = "";
    private int version;

    private Rewriting(ClassWriter out) {
        super(Opcodes.ASM9, out);
        this.out = out;
    }

    static Rewriting of(byte[] original) {
        Rewriting rewriting =
                new Rewriting(new ClassWriter(0)); // what lambdas needed in the constant pool goes with them
        new ClassReader(original).accept(rewriting, 0);
        return rewriting;
    }

    /** Of the class itself. */
    byte[] bytes() {
        return out.toByteArray();
    }

    /** The class that names the members of its nest. */
    String host() {
        return host;
    }

    /** The bytes of the classes that stand for its lambdas, by name. */
    Map<String, byte[]> lambdas() {
        Map<String, byte[]> lambdas = new LinkedHashMap<>();
        names.forEach((site, lambda) -> lambdas.put(lambda, LambdaClass.bytes(site, lambda, host, version)));
        return lambdas;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String parent,
            String[] interfaces) {
        this.version = version;
        this.name = name;
        this.host = name;
        super.visit(version, access, name, signature, parent, interfaces);
    }

    @Override
    public void visitNestHost(String nestHost) {
        host = nestHost;
        super.visitNestHost(nestHost);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String[] exceptions) {
        MethodVisitor out = super.visitMethod(access, method, descriptor, signature, exceptions);
        return new MethodVisitor(Opcodes.ASM9, out) {
            @Override
            public void visitInvokeDynamicInsn(String one, String factory, Handle bootstrap, Object... arguments) {
                if (!LambdaSite.is(bootstrap)) {
                    super.visitInvokeDynamicInsn(one, factory, bootstrap, arguments);
                    return;
                }
                LambdaSite site = LambdaSite.of(one, factory, arguments);
                String made = names.computeIfAbsent(site, any -> name + INFIX + names.size());
                super.visitMethodInsn(Opcodes.INVOKESTATIC, made, LambdaClass.FACTORY, factory, false);
            }
        };
    }
}
