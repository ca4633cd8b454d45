@NullMarked
package ai.intail.aws;

import org.jspecify.annotations.NullMarked;
