/// What a customer registers: a HubSpot list and a segment.
@NullMarked
package ai.intail.sync.report;

import org.jspecify.annotations.NullMarked;
