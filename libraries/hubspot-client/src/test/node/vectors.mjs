// Computes signatures with HubSpot's own client: run `npm ci && node vectors.mjs`.
import { writeFileSync } from 'node:fs';
import { Signature } from '@hubspot/api-client';

const secret = 'yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy';
const timestamp = 1795000000000;
const cases = [
  { method: 'POST', url: 'https://hooks.example.test/webhooks/crm', requestBody: '[]' },
  { method: 'POST', url: 'https://hooks.example.test/webhooks/crm?b=2&a=1', requestBody: '[{"eventId":7,"objectId":901}]' },
  { method: 'POST', url: 'https://hooks.example.test/prod/webhooks/crm', requestBody: '{"note":"Zoë – ☕ 𝄞"}' },
  { method: 'GET', url: 'https://hooks.example.test/cards?name=a%20b%26c', requestBody: '' },
  { method: 'PUT', url: 'https://hooks.example.test/actions/1', requestBody: '{"inputFields":{"a":"\\"quoted\\" \\n line"}}' },
];
const vectors = cases.map((one) => {
  const options = { clientSecret: secret, timestamp, ...one };
  return {
    ...one,
    secret,
    timestamp,
    v1: Signature.getSignature(one.method, 'v1', options),
    v2: Signature.getSignature(one.method, 'v2', options),
    v3: Signature.getSignature(one.method, 'v3', options),
  };
});
writeFileSync(new URL('../resources/signatures/node-client.json', import.meta.url), JSON.stringify(vectors, null, 2) + '\n');
console.log(`${vectors.length} vectors written`);
