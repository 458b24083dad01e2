package dev.gantry.codegen.startup;

import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Gives each lambda of the compiled classes a class of its own. A JVM makes such classes up at each start, which takes it
 * four times as long as to load one, and ten times as long as to find one in an archive: with the 200 that a small synth
 * comes by, a fifth of its time.
 */
@Mojo(name = "lambdas", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class LambdasMojo extends AbstractMojo {
    /** The compiled classes. */
    @Parameter(defaultValue = "${project.build.outputDirectory}", required = true)
    private @Nullable File classes;

    @Override
    public void execute() throws MojoExecutionException {
        if (classes == null || !classes.isDirectory()) {
            return;
        }
        try {
            int count = LambdaFolder.rewrite(classes.toPath());
            if (count > 0) {
                getLog().info("Gave " + count + " lambdas a class of their own");
            }
        } catch (IOException e) {
            throw new MojoExecutionException("Lambdas could not be rewritten: " + e.getMessage(), e);
        }
    }
}
