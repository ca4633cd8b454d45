/// What ends: a contact that was deleted or merged, a hub that leaves.
///
/// Every use case here may be repeated and may crash after any step: each step finds what is left
/// to do by the keys of what is still stored.
@NullMarked
package ai.intail.sync.erase;

import org.jspecify.annotations.NullMarked;
