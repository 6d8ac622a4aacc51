package org.roundtrip.forms.api;

import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Reads and writes the records of the API's own packages strictly, and leaves everybody else's JSON alone. */
class ApiJsonConverter extends AbstractHttpMessageConverter<Object> {
    private static final Pattern OURS = Pattern.compile("org\\.roundtrip\\.forms\\.([a-z]+\\.)?api");

    private final StrictJson json;

    ApiJsonConverter(StrictJson json) {
        super(MediaType.APPLICATION_JSON);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return OURS.matcher(type.getPackageName()).matches();
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        var bytes = Bodies.read(message.getBody());
        return type == RawJson.class ? new RawJson(bytes) : json.read(bytes, type);
    }

    @Override
    protected void writeInternal(Object value, HttpOutputMessage message) throws IOException {
        var bytes = json.write(value);
        message.getHeaders().setContentLength(bytes.length);
        message.getBody().write(bytes);
    }
}
