import { type ServiceName, subscriptionsOf } from '@account-center/events';
import { expect, test } from 'vitest';

const directory = [
  'enterprise.changed',
  'account.changed',
  'department.changed',
  'member.changed',
  'acquaintances.made',
];
const taken: Record<ServiceName, readonly string[]> = {
  identity: ['audit.recorded'],
  org: [],
  sms: directory,
  messaging: [],
  attendance: [],
};

test('a service is told what its nouns take, by whoever tells it', () => {
  const subscriptions = subscriptionsOf(taken);
  expect(subscriptions.org).toEqual({ identity: ['audit.recorded'], sms: ['department.changed', 'member.changed'] });
  expect(subscriptions.sms).toEqual({ identity: ['audit.recorded'] });
});

test('an event that the catalogue does not know is refused', () => {
  const wrong = { ...taken, org: ['member.vanished', 'toString'] };
  expect(() => subscriptionsOf(wrong)).toThrow('does not know member.vanished, toString');
});

test('an event that nobody takes is refused', () => {
  expect(() => subscriptionsOf({ ...taken, sms: [] })).toThrow('No noun takes enterprise.changed, account.changed');
});
