package org.roundtrip.forms.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a handler: anyone who has one of these roles. A handler without this annotation answers nobody. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Roles {
    String INTEGRATOR = "INTEGRATOR";
    String SUPPORT = "SUPPORT";
    String WAREHOUSE = "WAREHOUSE";
    String TECHNICIAN = "TECHNICIAN";
    String FINANCE = "FINANCE";
    String OPERATIONS = "OPERATIONS";

    String[] value();
}
