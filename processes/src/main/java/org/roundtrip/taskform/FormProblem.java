package org.roundtrip.taskform;

/**
 * Something that is wrong with what was filled in.
 *
 * @param field the field on the page, for example {@code data.items[0].sku}
 * @param at a JSON pointer into a program's answer, for example {@code /data/items/0/sku}
 * @param code what is wrong, stable, for programs: {@code required}, {@code too-long}, {@code not-an-option} …
 * @param words the same for people
 */
public record FormProblem(String field, String at, String code, String words) {}
