package org.roundtrip.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.roundtrip.audit.VerifyTimelines.Head;
import org.springframework.stereotype.Component;

/**
 * Heads of chains as text, to be kept where whoever can write to the database can't: a line for each case, and a last
 * one signed, so that a line taken out or put in is noticed.
 */
@Component
public class Heads {
    private static final String PURPOSE = "timeline-heads";
    private static final String END = "end";

    private final SealKeys keys;

    Heads(SealKeys keys) {
        this.keys = keys;
    }

    /** As lines of a file. */
    public List<String> written(List<Head> heads) {
        var lines = heads.stream()
                .map(head -> head.caseNumber() + " " + head.seq() + " " + head.hash())
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add(END + " " + heads.size() + " " + keys.pseudonym(PURPOSE, String.join("\n", lines)));
        return lines;
    }

    /** @throws IllegalArgumentException if these lines were not written here, or not all of them */
    public List<Head> read(List<String> lines) {
        int last = lines.size() - 1;
        var words = String.join("\n", lines.subList(0, Math.max(last, 0)));
        boolean ours = last >= 0
                && keys.pseudonyms(PURPOSE, words).stream()
                        .anyMatch(mac -> lines.get(last).equals(END + " " + last + " " + mac));
        if (!ours) {
            throw new IllegalArgumentException("not a complete file of heads, or signed with a key that is not ours");
        }
        return lines.subList(0, last).stream().map(Heads::head).toList();
    }

    private static Head head(String line) {
        var parts = line.split(" ");
        return new Head(parts[0], Integer.parseInt(parts[1]), parts[2]);
    }
}
