/// The demo: the main job on the embedded stack, step by step, and the proof that it did what it
/// says.
@NullMarked
package ai.intail.cli.demo;

import org.jspecify.annotations.NullMarked;
