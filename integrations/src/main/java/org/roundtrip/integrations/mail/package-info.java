/**
 * Sends the mails owed to customers, rendered from templates, over SMTP.
 */
@NullMarked
package org.roundtrip.integrations.mail;

import org.jspecify.annotations.NullMarked;
