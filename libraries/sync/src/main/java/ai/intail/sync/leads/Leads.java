package ai.intail.sync.leads;

import ai.intail.hubspot.Contact;
import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.Contacts;
import ai.intail.hubspot.ItemResult;
import ai.intail.sync.enrich.ContactWriter;
import ai.intail.sync.enrich.LedgeredWrites;
import ai.intail.sync.enrich.UnsettledWriteException;
import ai.intail.sync.leads.Claim.Origin;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.ContactResult.By;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sees to it that one lead stands for each move, and never two.
///
/// Claim, look, create, ledger, settle: whatever is interrupted is found again by the lead's id,
/// for the claim names it before the lead exists.
public final class Leads {

  private final LeadClaims claims;
  private final Claiming claiming;
  private final LeadUpdates updates;
  private final CreatedLeads created;

  public Leads(LeadClaims claims, LeadUpdates updates, CreatedLeads created) {
    this.claims = claims;
    this.claiming = new Claiming(claims);
    this.updates = updates;
    this.created = created;
  }

  /// @param movers each contact once
  /// @return what became of each lead; nothing for a person who is in the CRM at the new address
  ///   already, and for a move whose lead was taken back or is being made by somebody else
  public Map<ContactId, Settled> settle(
      Contacts contacts, ContactWriter writer, LeadSetting setting, List<Moved> movers) {
    var standing = new Standing(contacts);
    var byAddress =
        standing.byAddress(movers.stream().flatMap(moved -> moved.address().stream()).toList());
    var claimed = claiming.claim(setting, movers, moved -> !isThere(moved, byAddress));
    var settled = new HashMap<ContactId, Settled>();
    var open = new ArrayList<ClaimedMove>();
    var made = new ArrayList<ClaimedMove>();
    for (Moved moved : movers) {
      var claim = Optional.ofNullable(claimed.get(moved.contact()));
      claim.ifPresent(
          one -> {
            if (one.settled().isPresent()) {
              made.add(new ClaimedMove(moved, one));
            } else if (one.contact().equals(moved.contact())) {
              open.add(new ClaimedMove(moved, one));
            }
          });
    }
    settled.putAll(updateMade(standing, writer, setting, made));
    settled.putAll(settleOpen(standing, writer, setting, open, byAddress));
    return settled;
  }

  /// The contact itself bears the new address.
  private static boolean isThere(Moved moved, Map<String, Contact> byAddress) {
    return Standing.of(byAddress, moved.address().stream())
        .filter(found -> found.id().equals(moved.contact()))
        .isPresent();
  }

  private Map<ContactId, Settled> updateMade(
      Standing standing, ContactWriter writer, LeadSetting setting, List<ClaimedMove> made) {
    var records =
        standing.byRecord(
            made.stream()
                .map(one -> one.claim().settled().orElseThrow().lead())
                .filter(lead -> !lead.equals(Claim.Settled.ERASED))
                .toList());
    var settled = new HashMap<ContactId, Settled>();
    var own = new HashMap<ClaimedMove, Contact>();
    for (ClaimedMove one : made) {
      // Who is not found was taken back: no other lead is made for this claim. A lead that was
      // merged into its own contact is none any more.
      var record = records.get(one.claim().settled().orElseThrow().lead());
      if (record == null || record.id().equals(one.moved().contact())) {
        continue;
      }
      if (one.wasMadeByThisRun()) {
        settled.put(one.moved().contact(), stands(record.id(), By.CREATED));
      } else if (one.isOwn()) {
        own.put(one, record);
      } else {
        settled.put(one.moved().contact(), stands(record.id(), By.LEFT_AS_IT_WAS));
      }
    }
    settled.putAll(updates.update(setting, writer, own));
    return settled;
  }

  private Map<ContactId, Settled> settleOpen(
      Standing standing,
      ContactWriter writer,
      LeadSetting setting,
      List<ClaimedMove> open,
      Map<String, Contact> byAddress) {
    if (open.isEmpty()) {
      return Map.of();
    }
    var byLeadId = standing.byLeadId(open.stream().map(one -> one.claim().leadId()).toList());
    var settled = new HashMap<ContactId, Settled>();
    var adopted = new HashMap<ClaimedMove, Contact>();
    var missing = new ArrayList<ClaimedMove>();
    for (ClaimedMove one : open) {
      var ours = Optional.ofNullable(byLeadId.get(one.claim().leadId()));
      var theirs = Standing.of(byAddress, one.moved().address().stream());
      if (ours.isPresent()) {
        created.foundAgain(setting, one, ours.get());
        settled.put(one.moved().contact(), settle(setting, one, ours.get().id(), Origin.CREATED));
      } else if (theirs.isPresent()) {
        adopted.put(one, theirs.get());
      } else {
        missing.add(one);
      }
    }
    settled.putAll(create(standing, writer, setting, missing, adopted));
    settled.putAll(adopt(setting, writer, adopted));
    return settled;
  }

  private Map<ContactId, Settled> create(
      Standing standing,
      ContactWriter writer,
      LeadSetting setting,
      List<ClaimedMove> missing,
      Map<ClaimedMove, Contact> adopted) {
    if (missing.isEmpty()) {
      return Map.of();
    }
    Map<String, NewLead> leads =
        missing.stream()
            .map(one -> created.plan(setting, one))
            .collect(Collectors.toMap(NewLead::id, Function.identity()));
    var results = writer.create(leads.values());
    var settled = new HashMap<ContactId, Settled>();
    var refused = new HashMap<ClaimedMove, ItemResult.Refused>();
    var unsure = false;
    for (ClaimedMove one : missing) {
      var lead = Objects.requireNonNull(leads.get(one.claim().leadId()));
      switch (results.getOrDefault(lead.id(), new ItemResult.Unsure())) {
        case ItemResult.Written(var id) -> {
          created.made(setting, one, id, lead);
          settled.put(one.moved().contact(), settle(setting, one, id, Origin.CREATED));
        }
        case ItemResult.Refused refusal -> refused.put(one, refusal);
        case ItemResult.Missing(), ItemResult.Unsure() -> unsure = true;
      }
    }
    if (unsure) {
      throw new UnsettledWriteException();
    }
    lookAgain(standing, refused, adopted, settled);
    return settled;
  }

  /// A create is refused where a record with that address stands already.
  private static void lookAgain(
      Standing standing,
      Map<ClaimedMove, ItemResult.Refused> refused,
      Map<ClaimedMove, Contact> adopted,
      Map<ContactId, Settled> settled) {
    if (refused.isEmpty()) {
      return;
    }
    var byLeadId =
        standing.byLeadId(refused.keySet().stream().map(one -> one.claim().leadId()).toList());
    var byAddress =
        standing.byAddress(
            refused.keySet().stream().flatMap(one -> one.moved().address().stream()).toList());
    refused.forEach(
        (one, refusal) ->
            Standing.of(byLeadId, Stream.of(one.claim().leadId()))
                .or(() -> Standing.of(byAddress, one.moved().address().stream()))
                .filter(found -> !found.id().equals(one.moved().contact()))
                .ifPresentOrElse(
                    found -> adopted.put(one, found),
                    () ->
                        settled.put(
                            one.moved().contact(),
                            new Settled.Refused(LedgeredWrites.problem(refusal)))));
  }

  private Map<ContactId, Settled> adopt(
      LeadSetting setting, ContactWriter writer, Map<ClaimedMove, Contact> adopted) {
    var results = updates.update(setting, writer, adopted);
    adopted.forEach((one, record) -> settle(setting, one, record.id(), Origin.ADOPTED));
    return results;
  }

  private Settled settle(LeadSetting setting, ClaimedMove one, ContactId lead, Origin origin) {
    claims.update(setting.hub(), one.claim().settledAs(lead, origin, one.moved().run()));
    return stands(lead, origin == Origin.CREATED ? By.CREATED : By.LEFT_AS_IT_WAS);
  }

  private static Settled stands(ContactId lead, By by) {
    return new Settled.Stands(new ContactResult.Lead(lead, by));
  }
}
