@NullMarked
package ai.intail.web;

import org.jspecify.annotations.NullMarked;
