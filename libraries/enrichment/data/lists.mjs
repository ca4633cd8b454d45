// Turns the fetched packages into sorted text, one entry a line. Called by ./refresh.
import { readFileSync, writeFileSync } from 'node:fs';
import { domainToASCII } from 'node:url';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const [from, to] = process.argv.slice(2);
const json = (...path) => JSON.parse(readFileSync(join(from, ...path), 'utf8'));
const byCode = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const write = (name, lines) => {
  const sorted = [...new Set(lines)].sort(byCode);
  writeFileSync(join(to, name), sorted.join('\n') + '\n');
  console.log(`${name}: ${sorted.length}`);
};

// Public suffixes: the rules as they are, labels in their ASCII form.
const rules = readFileSync(join(from, 'effective_tld_names.dat'), 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line && !line.startsWith('//'))
  .map((line) => line.split(/\s/)[0])
  .map((rule) => {
    const mark = rule.startsWith('!') ? '!' : rule.startsWith('*.') ? '*.' : '';
    return mark + domainToASCII(rule.slice(mark.length));
  });
write('company/public-suffixes.txt', rules);

// Throw-away addresses, and free mail: what the larger list has beyond them, and two it lacks.
const disposableModule = await import(
  pathToFileURL(join(from, 'disposable-email-domains-js', 'dist', 'index.js'))
);
const all = json('free-email-domains', 'domains.json').map((d) => d.toLowerCase());
const isDisposable = disposableModule.isDisposableEmailDomain ?? disposableModule.default.isDisposableEmailDomain;
write('company/disposable.txt', all.filter((domain) => isDisposable(domain)));
write('company/free-mail.txt', [...all.filter((domain) => !isDisposable(domain)), 'hey.com', 'tutanota.com']);

// Mailboxes of a job: the package, what it lacks (RFC 2142 and other languages), without what may
// be a person: first and last names, and two letters, which are initials more often than a desk.
const { default: listedRoles } = await import(
  pathToFileURL(join(from, 'role-based-email-addresses', 'src', 'index.js'))
);
const desks = ['hr', 'it', 'pr', 'ir'];
const people = ['alexa', 'berlin', 'france', 'gardner', 'gm', 'india', 'madison', 'paris', 'sydney', 'prince', 'pastor', 'victoria'];
const moreRoles = `
    abuse accounting accounts accountspayable accountsreceivable admin administration administrator ap
    ar backoffice billing board booking bookings career careers clientservices comercial commercial
    communications community compliance compras concierge contabilidad contabilita contact contacto
    contactus contatto corporate customer-service customer-support customercare customerservice
    customersupport data-protection dataprotection datenschutz desk dev developers devops direction do-
    not-reply donotreply dpo einkauf empfang enquiries enquiry events everyone facilities facturacion
    facturation fax feedback finance ftp general geschaeftsfuehrung group guest hallo hello help
    helpdesk hola hostmaster hr inbox info informacion information informazioni inquiries inquiry
    investor investors invoices ir it jobs karriere kontakt kundenbetreuung kundenservice legal
    lieferanten list logistics mail mailbox mailer-daemon mailing main management marketing media
    members membership news newsletter newsroom no-reply no_reply nobody noc noreply notification
    notifications notify office office-manager oficina operations operator order orderdesk orders ordini
    partner partners payment payments payroll personalabteilung postmaster pr press presse privacy
    procure procurement productions projects publicrelations purchase purchasing qa quality recepcion
    reception rechnung rechnungen recruit recruiting recruitment redaktion registrar registration reply
    reservations reservierung returns root rsvp sale sales sales-team salesteam secretariat secretary
    security segreteria sekretariat service service-desk servicedesk services shipping shop soporte spam
    staff stampa subscribe subscriptions suggestions suporte supplier suppliers support supportdesk
    survey sysadmin talent team tech technical tender trade training treasury undisclosed-recipients
    unsubscribe usenet vendas ventas ventes verkauf vertrieb verwaltung web webadmin webmaster
    websupport welcome www zentrale`;
write(
  'person/roles.txt',
  [...listedRoles, ...moreRoles.split(/\s+/)]
    .map((role) => role.toLowerCase())
    .filter((role) => role && (role.length > 2 || desks.includes(role)))
    .filter((role) => !people.includes(role) && !/^[0-9]+$/.test(role)),
);

// Countries: code|name|continent|other spellings, separated by semicolons.
const continents = json('countries-list', 'continents.min.json');
const countries = json('countries-list', 'countries.min.json');
const listedNames = json('i18n-iso-countries', 'langs', 'en.json').countries;
const codes = json('i18n-iso-countries', 'codes.json').filter(([alpha2]) => alpha2 !== 'XK');
const usual = {
  US: ['usa', 'u.s.', 'u.s.a.', 'america', 'united states of america', 'the united states'],
  GB: ['uk', 'u.k.', 'great britain', 'england', 'scotland', 'wales', 'northern ireland'],
  KR: ['korea, republic of', 'republic of korea', 'korea', 'south korea'],
  KP: ["korea, democratic people's republic of", 'north korea'],
  CZ: ['czechia', 'czech republic'],
  TR: ['turkey', 'türkiye', 'turkiye'],
  RU: ['russia', 'russian federation'],
  VN: ['vietnam', 'viet nam'],
  IR: ['iran', 'iran, islamic republic of'],
  TW: ['taiwan', 'taiwan, province of china'],
  MK: ['macedonia', 'north macedonia'],
  CI: ['ivory coast', "côte d'ivoire", "cote d'ivoire"],
  NL: ['holland', 'the netherlands'],
  AE: ['uae', 'u.a.e.'],
  CD: ['democratic republic of the congo', 'congo, the democratic republic of the', 'dr congo'],
  CG: ['congo', 'republic of the congo'],
  MM: ['burma', 'myanmar'],
  SZ: ['swaziland', 'eswatini'],
  CV: ['cape verde', 'cabo verde'],
  PS: ['palestine', 'palestinian territory', 'state of palestine'],
  TZ: ['tanzania', 'tanzania, united republic of'],
  BO: ['bolivia', 'bolivia, plurinational state of'],
  VE: ['venezuela', 'venezuela, bolivarian republic of'],
  MD: ['moldova', 'moldova, republic of'],
  SY: ['syria', 'syrian arab republic'],
  LA: ['laos', "lao people's democratic republic"],
  BN: ['brunei', 'brunei darussalam'],
  HK: ['hong kong'],
  MO: ['macau', 'macao'],
  VA: ['vatican', 'vatican city', 'holy see'],
};
// A spelling that two countries claim names neither.
const fold = (text) => text.toLowerCase().replaceAll(/[;|]/g, ' ').trim();
const claims = new Map();
const spellingsOf = ([alpha2, alpha3]) =>
  [alpha3, ...[].concat(listedNames[alpha2]), ...(usual[alpha2] ?? []), countries[alpha2]?.native ?? '']
    .map(fold)
    .filter(Boolean);
for (const code of codes) {
  const own = [...spellingsOf(code), fold(countries[code[0]]?.name ?? '')];
  for (const spelling of new Set(own)) claims.set(spelling, (claims.get(spelling) ?? 0) + 1);
}
const lines = codes.map(([alpha2, alpha3]) => {
  const variants = [].concat(listedNames[alpha2]);
  const listed = countries[alpha2];
  const name = listed?.name ?? variants[0];
  const continent = continents[listed?.continent ?? 'AN'];
  const spellings = spellingsOf([alpha2, alpha3]).filter(
    (text) => text !== fold(name) && claims.get(text) === 1,
  );
  return [alpha2, name, continent, [...new Set(spellings)].join(';')].join('|');
});
write('place/countries.txt', lines);
