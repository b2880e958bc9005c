// Written by `pnpm reference` from the nouns' `takes`. Do not edit.
import type { Subscriptions } from '@account-center/events';

/** Producer → consumer → event types. */
export const subscriptions: Subscriptions = {
  "identity": {
    "identity": [
      "audit.recorded"
    ],
    "org": [
      "account.changed",
      "enterprise.changed"
    ],
    "sms": [
      "account.changed",
      "enterprise.changed"
    ],
    "messaging": [
      "account.changed",
      "enterprise.changed"
    ],
    "attendance": [
      "account.changed",
      "enterprise.changed"
    ]
  },
  "org": {
    "identity": [
      "audit.recorded",
      "department.changed",
      "member.changed"
    ],
    "sms": [
      "department.changed",
      "member.changed"
    ],
    "messaging": [
      "department.changed",
      "member.changed"
    ],
    "attendance": [
      "department.changed",
      "member.changed"
    ]
  },
  "sms": {
    "identity": [
      "audit.recorded"
    ]
  },
  "messaging": {
    "identity": [
      "acquaintances.made",
      "audit.recorded"
    ],
    "org": [
      "acquaintances.made"
    ],
    "sms": [
      "acquaintances.made"
    ],
    "attendance": [
      "acquaintances.made"
    ]
  },
  "attendance": {
    "identity": [
      "audit.recorded"
    ]
  }
};
