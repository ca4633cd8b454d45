/// What can be said of an e-mail address without asking a mail server.
@NullMarked
package ai.intail.enrichment.email;

import org.jspecify.annotations.NullMarked;
