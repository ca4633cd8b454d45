package ai.intail.sync.erase;

import ai.intail.sync.connect.Connections;
import ai.intail.sync.enrich.CompanyMemory;
import ai.intail.sync.enrich.Marks;
import ai.intail.sync.enrich.ProfileStore;
import ai.intail.sync.enrich.Suppression;
import ai.intail.sync.enrich.ValueLedger;
import ai.intail.sync.leads.LeadClaims;
import ai.intail.sync.parked.KeptMessages;
import ai.intail.sync.report.Reports;
import ai.intail.sync.runs.Runs;
import ai.intail.sync.sweep.RememberedMembers;

/// Everything in which something of a contact is kept. What is kept newly is added here.
public record ContactStores(
    Connections connections,
    Reports reports,
    Marks marks,
    ValueLedger ledger,
    CompanyMemory companies,
    LeadClaims claims,
    Runs runs,
    ProfileStore profiles,
    Suppression suppression,
    KeptMessages kept,
    Merges merges,
    RememberedMembers remembered) {}
