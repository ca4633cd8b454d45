// Uses HubSpot's own client against the simulator; run by NodeClientTest.
// Arguments: base URL, access token, refresh token, list id, id of a contact that our client wrote.
import assert from 'node:assert/strict';
import { Client } from '@hubspot/api-client';

const [basePath, accessToken, refreshToken, listId, ourContact] = process.argv.slice(2);
const hubspot = new Client({ accessToken, basePath });

// Token exchange.
const grant = await hubspot.oauth.tokensApi.create('refresh_token', undefined, undefined, 'simulated-app', 'simulated-secret', refreshToken);
assert.ok(grant.accessToken);
assert.equal(grant.expiresIn, 1800);
const facts = await hubspot.oauth.accessTokensApi.get(grant.accessToken);
assert.equal(facts.hubId, 4242);

// Lists, page by page in join order.
const list = await hubspot.crm.lists.listsApi.getById(listId);
assert.equal(list.list.name, 'People to watch');
const members = [];
let after;
do {
  const page = await hubspot.crm.lists.membershipsApi.getPageOrderedByAddedToListDate(listId, after, undefined, 100);
  members.push(...page.results.map((one) => one.recordId));
  after = page.paging?.next?.after;
} while (after);
assert.equal(members.length, 250);
assert.equal(new Set(members).size, 250);
const found = await hubspot.crm.lists.listsApi.doSearch({ query: 'watch', listIds: [], offset: 0, processingTypes: [], additionalProperties: [] });
assert.equal(found.total, 1);

// What our client wrote is read.
const read = await hubspot.crm.contacts.batchApi.read({ inputs: [{ id: ourContact }, { id: '999999999' }], properties: ['firstname'], propertiesWithHistory: [] });
assert.equal(read.results[0].properties.firstname, 'Written by ours');
assert.equal(read.errors[0].context.ids[0], '999999999');

// Create, update, upsert.
const created = await hubspot.crm.contacts.batchApi.create({ inputs: [{ properties: { email: 'node@acme.example', firstname: 'Node' }, associations: [] }] });
const id = created.results[0].id;
await hubspot.crm.contacts.batchApi.update({ inputs: [{ id, properties: { city: 'Utrecht' } }] });
const upserted = await hubspot.crm.contacts.batchApi.upsert({
  inputs: [
    { id: 'node@acme.example', idProperty: 'email', properties: { lastname: 'Client' } },
    { id: 'fresh@acme.example', idProperty: 'email', properties: { lastname: 'Fresh' } },
  ],
});
assert.deepEqual(upserted.results.map((one) => one._new ?? one.new).sort(), [false, true]);
const one = await hubspot.crm.contacts.basicApi.getById(id, ['city', 'lastname']);
assert.equal(one.properties.city, 'Utrecht');
assert.equal(one.properties.lastname, 'Client');

// A refusal has HubSpot's form.
await assert.rejects(
  hubspot.crm.contacts.basicApi.create({ properties: { email: 'node@acme.example' }, associations: [] }),
  (refusal) => refusal.code === 409 && refusal.body.category === 'CONFLICT' && refusal.body.message.includes(id),
);

// Search, properties, owners.
const search = await hubspot.crm.contacts.searchApi.doSearch({
  filterGroups: [{ filters: [{ propertyName: 'firstname', operator: 'EQ', value: 'member' }] }],
  sorts: [], properties: ['email'], limit: 100, after: '0',
});
assert.equal(search.total, 250);
assert.equal(search.results.length, 100);
const properties = await hubspot.crm.properties.coreApi.getAll('contacts');
assert.ok(properties.results.some((property) => property.name === 'email'));
await hubspot.crm.properties.groupsApi.create('contacts', { name: 'node', label: 'Node', displayOrder: -1 });
await hubspot.crm.properties.coreApi.create('contacts', { name: 'node_score', label: 'Score', type: 'number', fieldType: 'number', groupName: 'node' });
const owners = await hubspot.crm.owners.ownersApi.getPage(undefined, undefined, 100, false);
assert.equal(owners.results[0].email, 'sam@portal.example');

console.log(JSON.stringify({ id }));
