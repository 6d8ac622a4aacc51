package org.roundtrip;

import java.util.TimeZone;
import org.roundtrip.app.cli.CommandLine;
import org.roundtrip.app.cli.StandAloneSandbox;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Roundtrip. Without arguments it serves; {@code --help} lists the other commands.
 *
 * <p>Beans are named by their full class name: the portal and the desk may each have their drafts.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class RoundtripApplication {
    public static void main(String[] args) {
        // The engine keeps times without a zone; every node means the same one.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        int code = CommandLine.run(
                args,
                arguments -> SpringApplication.run(RoundtripApplication.class, arguments),
                StandAloneSandbox::start);
        if (code != CommandLine.RUNNING) {
            System.exit(code);
        }
    }
}
