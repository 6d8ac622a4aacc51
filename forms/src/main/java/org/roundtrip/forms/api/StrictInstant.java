package org.roundtrip.forms.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Takes ISO 8601 texts with an offset, from 1970 to 9999, to the millisecond; never a bare number. */
class StrictInstant extends StdDeserializer<Instant> {
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    StrictInstant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(context.constructType(Instant.class), parser);
        }
        var text = parser.getString();
        try {
            var instant = OffsetDateTime.parse(text).toInstant();
            if (!instant.isBefore(Instant.EPOCH) && !instant.isAfter(LAST)) {
                // What is finer would not survive the database, and the same order would differ from itself.
                return Instant.ofEpochMilli(instant.toEpochMilli());
            }
        } catch (DateTimeException e) {
            // Said below, as for one that is out of range.
        }
        return (Instant) context.handleWeirdStringValue(Instant.class, text, "is not an instant");
    }
}
