@NullMarked
package ai.intail.cli.demo;

import org.jspecify.annotations.NullMarked;
