package dev.gantry.codegen.startup;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/** Writes the class that stands for a lambda: as an anonymous class would, with access to what is private in its nest. */
final class LambdaClass {
    /** The static method that gives one, from what is captured. */
    static final String FACTORY = "of";

    private static final Method CONSTRUCTOR = Method.getMethod("void <init>()");
    private static final String ONLY = "ONLY";

    private final LambdaSite site;
    private final Type self;
    private final ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    private LambdaClass(LambdaSite site, Type self) {
        this.site = site;
        this.self = self;
    }

    /** @param host of the nest that it belongs to */
    static byte[] bytes(LambdaSite site, String name, String host, int version) {
        LambdaClass made = new LambdaClass(site, Type.getObjectType(name));
        made.out.visit(
                version,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                "java/lang/Object",
                new String[] {site.interfaceName()});
        made.out.visitNestHost(host);
        made.fields();
        made.constructor();
        made.factory();
        made.method();
        made.out.visitEnd();
        return made.out.toByteArray();
    }

    private void fields() {
        for (int i = 0; i < site.captured().length; i++) {
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
            out.visitField(access, field(i), site.captured()[i].getDescriptor(), null, null);
        }
    }

    private static String field(int number) {
        return "captured" + number;
    }

    private GeneratorAdapter begin(int access, Method method) {
        GeneratorAdapter code = new GeneratorAdapter(
                access, method, out.visitMethod(access, method.getName(), method.getDescriptor(), null, null));
        code.visitCode();
        return code;
    }

    private Method taking() {
        return new Method("<init>", Type.VOID_TYPE, site.captured());
    }

    private void constructor() {
        GeneratorAdapter code = begin(Opcodes.ACC_PRIVATE, taking());
        code.loadThis();
        code.invokeConstructor(Type.getType(Object.class), CONSTRUCTOR);
        for (int i = 0; i < site.captured().length; i++) {
            code.loadThis();
            code.loadArg(i);
            code.putField(self, field(i), site.captured()[i]);
        }
        code.returnValue();
        code.endMethod();
    }

    /** One that captures nothing is made once, as the JVM does. */
    private void factory() {
        boolean isOnly = site.captured().length == 0;
        GeneratorAdapter code =
                begin(Opcodes.ACC_STATIC, new Method(FACTORY, site.factory().getReturnType(), site.captured()));
        if (isOnly) {
            code.getStatic(self, ONLY, self);
        } else {
            make(code);
        }
        code.returnValue();
        code.endMethod();
        if (isOnly) {
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
            out.visitField(access, ONLY, self.getDescriptor(), null, null);
            GeneratorAdapter initializer = begin(Opcodes.ACC_STATIC, Method.getMethod("void <clinit>()"));
            make(initializer);
            initializer.putStatic(self, ONLY, self);
            initializer.returnValue();
            initializer.endMethod();
        }
    }

    private void make(GeneratorAdapter code) {
        code.newInstance(self);
        code.dup();
        for (int i = 0; i < site.captured().length; i++) {
            code.loadArg(i);
        }
        code.invokeConstructor(self, taking());
    }

    private void method() {
        GeneratorAdapter code = begin(
                Opcodes.ACC_PUBLIC, new Method(site.method(), site.erased().getDescriptor()));
        if (site.isConstructor()) {
            code.newInstance(site.targetResult());
            code.dup();
        }
        Type[] wanted = site.targetParameters();
        int captured = site.captured().length;
        for (int i = 0; i < captured; i++) {
            code.loadThis();
            code.getField(self, field(i), site.captured()[i]);
        }
        for (int i = captured; i < wanted.length; i++) {
            Type actual = site.actual().getArgumentTypes()[i - captured];
            code.loadArg(i - captured);
            convert(code, site.erased().getArgumentTypes()[i - captured], actual);
            convert(code, actual, wanted[i]);
        }
        code.visitMethodInsn(
                opcode(),
                site.target().getOwner(),
                site.target().getName(),
                site.target().getDesc(),
                site.target().isInterface());
        giveBack(code);
        code.endMethod();
    }

    private void giveBack(GeneratorAdapter code) {
        Type wanted = site.erased().getReturnType();
        Type given = site.targetResult();
        if (!wanted.equals(Type.VOID_TYPE)) {
            convert(code, given, wanted);
        } else if (given.getSize() == 2) {
            code.pop2();
        } else if (given.getSize() == 1) {
            code.pop();
        }
        code.returnValue();
    }

    /** A private method of the nest is called as any other is. */
    private int opcode() {
        return switch (site.target().getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> site.target().isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    }

    private static void convert(GeneratorAdapter code, Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        if (isPrimitive(from)) {
            if (isPrimitive(to)) {
                code.cast(from, to);
            } else {
                code.valueOf(from);
            }
        } else if (isPrimitive(to)) {
            code.unbox(to);
        } else {
            code.checkCast(to); // none for an Object
        }
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() != Type.OBJECT && type.getSort() != Type.ARRAY;
    }
}
