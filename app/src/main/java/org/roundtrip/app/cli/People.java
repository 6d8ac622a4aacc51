package org.roundtrip.app.cli;

import org.roundtrip.app.replay.Person;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code ROLE=NAME:SECRET} and never repeats the secret in an error. */
class People implements ITypeConverter<Person> {
    @Override
    public Person convert(String text) {
        try {
            return Person.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(String.valueOf(wrong.getMessage()));
        }
    }
}
