/// What takes too long for the build: each part makes its own input, runs, and says what it came
/// to.
@NullMarked
package ai.intail.cli.soak;

import org.jspecify.annotations.NullMarked;
