package dev.gantry;

import java.io.DataInputStream;
import java.io.IOException;

/** Reads the instructions of one method out of a class file (chapter 4 of the Java Virtual Machine Specification). */
final class MethodCode {
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    private final DataInputStream in;
    private String[] texts = {};

    private MethodCode(DataInputStream in) {
        this.in = in;
    }

    /** Empty where the class has no such method. */
    static byte[] of(DataInputStream in, String method, String descriptor) throws IOException {
        return new MethodCode(in).find(method, descriptor);
    }

    private byte[] find(String method, String descriptor) throws IOException {
        in.skipNBytes(8); // magic and version
        constants();
        in.skipNBytes(6); // access, this class, super class
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        for (int fields = in.readUnsignedShort(); fields > 0; fields--) {
            in.skipNBytes(6);
            skipAttributes();
        }
        for (int methods = in.readUnsignedShort(); methods > 0; methods--) {
            in.skipNBytes(2);
            String name = texts[in.readUnsignedShort()];
            String type = texts[in.readUnsignedShort()];
            if (name.equals(method) && type.equals(descriptor)) {
                return code();
            }
            skipAttributes();
        }
        return new byte[0];
    }

    private void constants() throws IOException {
        texts = new String[in.readUnsignedShort()];
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            texts[i] = tag == UTF8 ? in.readUTF() : "";
            switch (tag) {
                case UTF8 -> {}
                case LONG, DOUBLE -> {
                    in.skipNBytes(8);
                    i++; // takes two places
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2); // class, string, method type, module, package
                case 15 -> in.skipNBytes(3); // method handle
                default -> in.skipNBytes(4);
            }
        }
    }

    private byte[] code() throws IOException {
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            String name = texts[in.readUnsignedShort()];
            int length = in.readInt();
            if (name.equals("Code")) {
                in.skipNBytes(4); // stack and locals
                return in.readNBytes(in.readInt());
            }
            in.skipNBytes(length);
        }
        return new byte[0];
    }

    private void skipAttributes() throws IOException {
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            in.skipNBytes(2);
            in.skipNBytes(in.readInt());
        }
    }
}
