/**
 * Mails owed to customers: written with the event they tell about, sent later, at least once.
 */
@ApplicationModule(allowedDependencies = {"cases", "work"})
@NullMarked
package org.roundtrip.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
