/// The domain on files, with no server: contacts come and go one by one, profiles are in memory.
@NullMarked
package ai.intail.cli.files;

import org.jspecify.annotations.NullMarked;
