package dev.gantry.codegen.startup;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A lambda or method reference as javac compiles it: an instruction that asks the JVM to make up a class.
 *
 * @param method the name of the interface's one method
 * @param factory takes what is captured, gives the interface
 * @param erased the interface's method as it is declared
 * @param target what it calls
 * @param actual the interface's method with the types that it has here
 */
record LambdaSite(String method, Type factory, Type erased, Handle target, Type actual) {
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

    /** Whether an instruction is one, and not of the rare sort that is serialized or has several interfaces. */
    static boolean is(Handle bootstrap) {
        return bootstrap.getOwner().equals(FACTORY) && bootstrap.getName().equals("metafactory");
    }

    static LambdaSite of(String method, String factory, Object... arguments) {
        return new LambdaSite(
                method, Type.getMethodType(factory), (Type) arguments[0], (Handle) arguments[1], (Type) arguments[2]);
    }

    /** What is captured is as many values. */
    Type[] captured() {
        return factory.getArgumentTypes();
    }

    String interfaceName() {
        return factory.getReturnType().getInternalName();
    }

    /** What the target takes, the object that it is called on first. */
    Type[] targetParameters() {
        Type[] declared = Type.getArgumentTypes(target.getDesc());
        if (target.getTag() == Opcodes.H_INVOKESTATIC || isConstructor()) {
            return declared;
        }
        Type[] all = new Type[declared.length + 1];
        all[0] = Type.getObjectType(target.getOwner());
        System.arraycopy(declared, 0, all, 1, declared.length);
        return all;
    }

    Type targetResult() {
        return isConstructor() ? Type.getObjectType(target.getOwner()) : Type.getReturnType(target.getDesc());
    }

    boolean isConstructor() {
        return target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    }
}
