package org.roundtrip;

import org.roundtrip.app.cli.CommandLine;
import org.roundtrip.app.cli.StandAloneSandbox;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Roundtrip. Without arguments it serves; {@code --help} lists the other commands. */
@SpringBootApplication
@EnableScheduling
public class RoundtripApplication {
    public static void main(String[] args) {
        int code = CommandLine.run(
                args,
                arguments -> SpringApplication.run(RoundtripApplication.class, arguments),
                StandAloneSandbox::start);
        if (code != CommandLine.RUNNING) {
            System.exit(code);
        }
    }
}
