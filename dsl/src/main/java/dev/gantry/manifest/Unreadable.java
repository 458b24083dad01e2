package dev.gantry.manifest;

import dev.gantry.problem.Problem;
import dev.gantry.problem.Problems;
import dev.gantry.problem.ProblemsException;
import dev.gantry.problem.Quoted;
import dev.gantry.problem.Source;
import java.util.List;
import java.util.Optional;

/** Says why a text cannot be read at all, and where. */
final class Unreadable {
    private Unreadable() {}

    static ProblemsException at(Source place, String code, String what, String rule, String fix) {
        return new ProblemsException(
                Problems.of(List.of(new Problem(code, what, rule, fix, place.file(), Optional.of(place)))));
    }

    static ProblemsException tooDeep(Source place) {
        return at(
                place,
                "text-too-deep",
                "Lists and objects are nested more than " + Bounds.DEPTH + " deep here.",
                "No object of Kubernetes is.",
                "");
    }

    static ProblemsException twice(Source place, String key, Source first) {
        return at(
                place,
                "key-duplicate",
                "The key " + Quoted.of(key) + " stands here a second time; the first is at line " + first.line() + ".",
                "An object has each key once; of two, readers keep one without a word.",
                "Leave one of them out.");
    }

    static ProblemsException notFinite(Source place, String text) {
        return at(
                place,
                "number-invalid",
                text + " is not a finite number.",
                "JSON, which Kubernetes holds, has finite numbers only.",
                "Put it in quotes where it is meant as a string.");
    }
}
