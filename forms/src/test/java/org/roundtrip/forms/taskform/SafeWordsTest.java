package org.roundtrip.forms.taskform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.taskform.FormView;

class SafeWordsTest {
    private final SafeWords words = new SafeWords();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Damage | <h3>Damage</h3>",
                "**now** and _then_ | <p><strong>now</strong> and <em>then</em></p>",
                "2 < 3 & 4 | <p>2 &lt; 3 &amp; 4</p>",
            })
    void markdownIsFormatted(String text, String html) {
        assertThat(words.html(markdown(text)).strip()).isEqualTo(html);
    }

    @Test
    void linksLeadOutWithoutSayingWhereFrom() {
        assertThat(words.html(markdown("[rules](https://example.com/a)")))
                .contains("<a href=\"https://example.com/a\" rel=\"")
                .contains("noopener", "noreferrer", "nofollow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><circle/></svg>",
                "<iframe src='https://evil.example'></iframe>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href=' jAvAsCrIpT&#58;alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<p style='background:url(https://evil.example)' onclick='alert(1)' class='primary' id='answer'>x</p>",
                "<form action='https://evil.example'><input name='password'><button>go</button></form>",
                "<style>body{display:none}</style>",
                "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
                "<object data='x'></object><embed src='x'><base href='https://evil.example'><meta http-equiv='refresh'>",
                "[x](javascript:alert(1))",
                "![x](https://evil.example/pixel.png)",
                "<div hx-get='/desk/logout' hx-trigger='load'>x</div>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
            })
    void whatCouldDoHarmDoesNotGetThrough(String text) {
        for (var html : new String[] {words.html(markdown(text)), words.html(html(text))}) {
            // What is left of it is text: no tag that is not on the list, and no attribute but those of links.
            assertThat(html.toLowerCase())
                    .doesNotContainPattern("<(?!/?(?:p|a|div|br)\\b)")
                    .doesNotContainPattern("<[^>]*\\s(?!href=\"https?:|rel=\")[a-z-]+=");
        }
    }

    @Test
    void headingsBeginBelowThePagesOwn() {
        assertThat(words.html(html("<h1>a</h1><h2>b</h2><h6>c</h6>"))).isEqualTo("<h3>a</h3><h3>b</h3><h6>c</h6>");
    }

    @ParameterizedTest
    @CsvSource({
        "'data:image/png;base64,iVBORw0KGgo=',true,false",
        "'data:image/svg+xml;base64,PHN2Zz4=',false,false",
        "'data:text/html,x',false,false",
        "'https://example.com/a.png',false,true",
        "'http://example.com/a.png',false,false",
        "'javascript:alert(1)',false,false",
        "'',false,false",
    })
    void aPictureIsShownOnlyIfItIsInTheForm(String source, boolean inline, boolean elsewhere) {
        var picture = new FormView.Picture("picture", new FormView.Place(16, true), source, "x");

        assertThat(words.inline(picture) != null).isEqualTo(inline);
        assertThat(words.elsewhere(picture) != null).isEqualTo(elsewhere);
    }

    private static FormView.Prose markdown(String text) {
        return new FormView.Prose("markdown", new FormView.Place(16, true), text);
    }

    private static FormView.Prose html(String text) {
        return new FormView.Prose("html", new FormView.Place(16, true), text);
    }
}
