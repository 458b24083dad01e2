package dev.gantry.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.gantry.codegen.model.MatchedType;
import dev.gantry.codegen.model.Matcher;
import dev.gantry.codegen.model.ModelIndex;
import dev.gantry.codegen.naming.GroupNames;
import dev.gantry.codegen.naming.TypeNames;
import dev.gantry.codegen.rule.Classes;
import dev.gantry.codegen.rule.KubernetesTypes;
import dev.gantry.codegen.schema.Catalog;
import dev.gantry.codegen.schema.CatalogReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From a schema to a folder of sources. */
public final class Generator {
    private static final String ROOT = "dev.gantry.kubernetes";

    private Generator() {}

    /**
     * Writes every class, unless the folder already holds what this generator makes of this schema.
     *
     * @param schema the schema file
     * @param folder the root of the generated sources
     * @return whether anything had to be generated
     */
    public static boolean generate(byte[] schema, Path folder) {
        Stamp stamp = Stamp.of(schema);
        if (stamp.isIn(folder)) {
            return false;
        }
        Catalog catalog = CatalogReader.read(schema);
        SourceFolder sources = new SourceFolder(folder);
        List<JavaFile> files = files(catalog);
        files.forEach(sources::write);
        files.stream()
                .map(JavaFile::packageName)
                .filter(name -> !name.equals(ROOT))
                .distinct()
                .forEach(name -> {
                    sources.write(
                            folder.resolve(name.replace('.', '/')).resolve("package-info.java"),
                            new PackageInfo(name).text());
                });
        sources.removeOthers();
        stamp.writeTo(folder);
        return true;
    }

    /** The types of a catalog by their classes. */
    static KubernetesTypes types(Catalog catalog) {
        return new KubernetesTypes(matched(catalog), new GroupNames(ROOT));
    }

    private static List<MatchedType> matched(Catalog catalog) {
        return Matcher.match(catalog, ModelIndex.of(Generator.class.getClassLoader()), Classes.valuesOfTheirOwn());
    }

    /** The source files of a catalog. */
    static List<JavaFile> files(Catalog catalog) {
        TypeNames names = new GroupNames(ROOT);
        List<MatchedType> types = matched(catalog);
        Classes classes = Classes.ofKubernetes(catalog, types, names);
        List<JavaFile> files = new ArrayList<>();
        for (MatchedType type : types) {
            ClassName name = names.of(type.schema());
            files.add(file(name.packageName(), classes.of(type)));
        }
        files.add(file(ROOT, KindsClass.of(types, names)));
        return files;
    }

    private static JavaFile file(String packageName, TypeSpec type) {
        return JavaFile.builder(packageName, type)
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }
}
