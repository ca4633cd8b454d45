/// A hub's connection: the consent, the callback, the properties that Intail needs.
@NullMarked
package ai.intail.sync.connect;

import org.jspecify.annotations.NullMarked;
