@NullMarked
package ai.intail.cli.files;

import org.jspecify.annotations.NullMarked;
