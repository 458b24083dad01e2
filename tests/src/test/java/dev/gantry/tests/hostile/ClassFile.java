package dev.gantry.tests.hostile;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a compiled class says and needs, read from its bytes.
 *
 * @param name with slashes
 * @param members its fields and methods, with descriptors and modifiers
 * @param needs the classes that it names, with slashes
 * @param strings all texts in it
 */
record ClassFile(String name, Set<String> members, Set<String> needs, Set<String> strings) {
    static ClassFile read(byte[] bytes) {
        try {
            return new Reader(new DataInputStream(new ByteArrayInputStream(bytes))).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads as chapter 4 of the JVM's specification has it. */
    private static final class Reader {
        private final DataInputStream in;
        private String[] texts = {};
        private int[] classes = {};

        Reader(DataInputStream in) {
            this.in = in;
        }

        ClassFile read() throws IOException {
            in.skipNBytes(8);
            constants();
            in.skipNBytes(2);
            String name = texts[classes[in.readUnsignedShort()]];
            in.skipNBytes(2);
            in.skipNBytes(2L * in.readUnsignedShort());
            Set<String> members = new TreeSet<>();
            members("field", members);
            members("method", members);
            Set<String> needs = new TreeSet<>();
            for (int at : classes) {
                if (at != 0) {
                    needs.add(texts[at]);
                }
            }
            Set<String> strings = new TreeSet<>();
            for (String text : texts) {
                strings.add(text == null ? "" : text);
            }
            return new ClassFile(name, members, needs, strings);
        }

        private void constants() throws IOException {
            int count = in.readUnsignedShort();
            texts = new String[count];
            classes = new int[count];
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts[i] = in.readUTF();
                    case 7 -> classes[i] = in.readUnsignedShort();
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++; // takes two places
                    }
                    case 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    default -> throw new IOException("a constant of tag " + tag);
                }
            }
        }

        private void members(String what, Set<String> members) throws IOException {
            for (int i = in.readUnsignedShort(); i > 0; i--) {
                int access = in.readUnsignedShort();
                String name = texts[in.readUnsignedShort()];
                String descriptor = texts[in.readUnsignedShort()];
                members.add(what + " " + name + " " + descriptor + " " + access);
                for (int a = in.readUnsignedShort(); a > 0; a--) {
                    in.skipNBytes(2);
                    in.skipNBytes(in.readInt() & 0xFFFF_FFFFL);
                }
            }
        }
    }
}
