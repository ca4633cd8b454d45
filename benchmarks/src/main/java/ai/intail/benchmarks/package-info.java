/// How fast it is: `benchmarks/run`.
@NullMarked
package ai.intail.benchmarks;

import org.jspecify.annotations.NullMarked;
