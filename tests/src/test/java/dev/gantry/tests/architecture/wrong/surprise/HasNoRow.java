package dev.gantry.tests.architecture.wrong.surprise;

public final class HasNoRow {}
