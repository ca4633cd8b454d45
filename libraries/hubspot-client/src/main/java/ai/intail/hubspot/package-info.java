/// HubSpot's API, of the version that stands in `Paths`.
///
/// Begin with [ai.intail.hubspot.HubSpot], which leads to an account, to the token endpoints and to
/// the app's journal. What HubSpot sends on its own is checked by [ai.intail.hubspot.Signatures]
/// and read by [ai.intail.hubspot.WorkflowActionCall]. Calls block, and take a deadline: use
/// virtual threads. What went wrong is a [ai.intail.hubspot.HubSpotException]; what became of each
/// item of a batch an [ai.intail.hubspot.ItemResult].
@NullMarked
package ai.intail.hubspot;

import org.jspecify.annotations.NullMarked;
