package ai.intail.sync.enrich;

import ai.intail.enrichment.Assessor;
import ai.intail.enrichment.CrmContact;
import ai.intail.enrichment.email.MailFacts;
import ai.intail.enrichment.email.MailHosts;
import ai.intail.enrichment.match.Match;
import ai.intail.enrichment.match.Matching;
import ai.intail.enrichment.person.EmailAddress;
import ai.intail.enrichment.profile.Profile;
import ai.intail.hubspot.Contact;
import ai.intail.hubspot.ContactId;
import ai.intail.hubspot.Contacts;
import ai.intail.sync.RunId;
import ai.intail.sync.enrich.Suppression.Person;
import ai.intail.sync.runs.ContactResult;
import ai.intail.sync.runs.Outcome;
import ai.intail.sync.work.Crew;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Reads a round's contacts, finds their profiles and assesses them.
final class Lookup {

  /// Reads in flight at once: HubSpot answers in 0.3 to 1.7 s, and the budget gives 10.6 a second.
  private static final int READS_AT_ONCE = 8;

  private final ProfileSource source;
  private final MailHosts hosts;
  private final Suppression suppression;
  private final AddressDigests digests;
  private final Memory memory;
  private final ValueLedger ledger;
  private final CrmCompanies companies;
  private final Crew crew;
  private final Supplier<LocalDate> asOf;
  private final InstantSource clock;

  Lookup(
      ProfileSource source,
      MailHosts hosts,
      Suppression suppression,
      AddressDigests digests,
      Memory memory,
      ValueLedger ledger,
      CrmCompanies companies,
      Crew crew,
      Supplier<LocalDate> asOf,
      InstantSource clock) {
    this.source = source;
    this.hosts = hosts;
    this.suppression = suppression;
    this.digests = digests;
    this.memory = memory;
    this.ledger = ledger;
    this.companies = companies;
    this.crew = crew;
    this.asOf = asOf;
    this.clock = clock;
  }

  /// @param looked those that were assessed
  /// @param ended those that were not, with what became of them
  record Seen(List<Looked> looked, Map<ContactId, ContactResult> ended) {}

  Seen look(Session session, Map<ContactId, ChangeMessage> wanted) {
    var read = read(session, List.copyOf(wanted.keySet()));
    var ended = new HashMap<ContactId, ContactResult>();
    wanted.keySet().stream()
        .filter(id -> !read.containsKey(id))
        .forEach(id -> ended.put(id, ContactResult.of(id, Outcome.GONE)));
    var hub = session.connection().hub();
    var people =
        read.values().stream()
            .map(
                contact ->
                    CrmContact.of(
                        hub.value(),
                        contact.id().value(),
                        contact.properties(),
                        contact.createdAt()))
            .toList();
    var optedOut = suppression.optedOut(hub, people.stream().map(this::person).toList());
    optedOut.forEach(id -> ended.put(id, ContactResult.of(id, Outcome.SUPPRESSED)));
    var allowed =
        people.stream().filter(one -> !optedOut.contains(new ContactId(one.id()))).toList();
    return new Seen(assess(session, companies.complete(session, allowed), wanted), ended);
  }

  private List<Looked> assess(
      Session session, List<CrmContact> contacts, Map<ContactId, ChangeMessage> wanted) {
    if (contacts.isEmpty()) {
      return List.of();
    }
    var hub = session.connection().hub();
    var keys = contacts.stream().flatMap(one -> one.keys().stream()).collect(Collectors.toSet());
    var matching = new Matching(source.candidates(hub, keys, session.deadline()));
    var known = memory.compare(hub, contacts, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    var written = entries(session, contacts, wanted);
    var matches = new HashMap<Long, Match>();
    contacts.forEach(contact -> matches.put(contact.id(), matching.match(contact)));
    var assessor = new Assessor(asOf.get(), source.name(), mail(contacts, matches));
    var looked = new ArrayList<Looked>();
    for (CrmContact contact : contacts) {
      var id = new ContactId(contact.id());
      var message = wanted.get(id);
      if (message == null) {
        continue; // HubSpot answered with a record nobody asked for.
      }
      var match = Objects.requireNonNull(matches.get(contact.id()));
      var assessment = assessor.assess(contact, match, Optional.ofNullable(known.get(id)));
      looked.add(
          new Looked(
              id, message, assessment, profile(match), Optional.ofNullable(written.get(id))));
    }
    return looked;
  }

  /// All hosts of a round are asked about together.
  private MailFacts mail(List<CrmContact> contacts, Map<Long, Match> matches) {
    var asked =
        contacts.stream()
            .flatMap(
                contact ->
                    Assessor.addresses(contact, Objects.requireNonNull(matches.get(contact.id())))
                        .stream())
            .map(EmailAddress::host)
            .collect(Collectors.toSet());
    return MailFacts.ofHosts(hosts.ask(asked));
  }

  private Map<ContactId, Entry> entries(
      Session session, List<CrmContact> contacts, Map<ContactId, ChangeMessage> wanted) {
    var byRun =
        contacts.stream()
            .map(one -> new ContactId(one.id()))
            .filter(wanted::containsKey)
            .collect(Collectors.groupingBy(id -> runOf(wanted, id)));
    var entries = new HashMap<ContactId, Entry>();
    byRun.forEach((run, ids) -> entries.putAll(ledger.of(session.connection().hub(), run, ids)));
    return entries;
  }

  private static RunId runOf(Map<ContactId, ChangeMessage> wanted, ContactId id) {
    return Objects.requireNonNull(wanted.get(id)).run();
  }

  private Map<ContactId, Contact> read(Session session, List<ContactId> ids) {
    var reads = new ArrayList<Supplier<Map<ContactId, Contact>>>();
    for (int i = 0; i < ids.size(); i += Contacts.BATCH_LIMIT) {
      var batch = ids.subList(i, Math.min(i + Contacts.BATCH_LIMIT, ids.size()));
      reads.add(() -> session.account().contacts().read(batch, CrmContact.READ_PROPERTIES));
    }
    var all = new HashMap<ContactId, Contact>();
    crew.all(reads, READS_AT_ONCE).forEach(all::putAll);
    return all;
  }

  private Person person(CrmContact contact) {
    return new Person(
        new ContactId(contact.id()),
        contact.email().stream().map(digests::of).collect(Collectors.toSet()));
  }

  private static Optional<String> profile(Match match) {
    return match instanceof Match.Found(Profile profile)
        ? Optional.of(profile.id())
        : Optional.empty();
  }
}
