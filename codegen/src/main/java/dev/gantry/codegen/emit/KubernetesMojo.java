package dev.gantry.codegen.emit;

import dev.gantry.codegen.schema.CatalogReader;
import dev.gantry.codegen.schema.SchemaException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Gantry's own goal: generates the typed Kubernetes and adds it to the sources that are compiled. */
@Mojo(name = "generate-kubernetes", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class KubernetesMojo extends AbstractMojo {
    /** A schema file; the generator's own where none is given. */
    @Parameter
    private @Nullable File schema;

    /** The folder of the generated sources. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/gantry", required = true)
    private @Nullable File folder;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    @Override
    public void execute() throws MojoExecutionException {
        if (folder == null || project == null) {
            throw new MojoExecutionException("Maven gave the goal neither a folder nor a project.");
        }
        try {
            byte[] bytes = schema == null ? CatalogReader.pinned() : Files.readAllBytes(schema.toPath());
            long start = System.nanoTime();
            if (Generator.generate(bytes, folder.toPath())) {
                getLog().info("Generated typed Kubernetes in " + (System.nanoTime() - start) / 1_000_000 + " ms");
            }
        } catch (IOException | SchemaException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
        project.addCompileSourceRoot(folder.getPath());
    }
}
