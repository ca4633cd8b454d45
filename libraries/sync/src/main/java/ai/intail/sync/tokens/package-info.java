/// Access tokens: stored by version, renewed by one holder at a time, fenced by the connection's
/// item.
@NullMarked
package ai.intail.sync.tokens;

import org.jspecify.annotations.NullMarked;
