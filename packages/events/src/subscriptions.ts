export const serviceNames = ['identity', 'org', 'sms', 'messaging', 'attendance'] as const;
export type ServiceName = (typeof serviceNames)[number];

type Subscriptions = Record<ServiceName, Partial<Record<ServiceName, readonly string[]>>>;

const DIRECTORY = ['department.changed', 'member.changed'] as const;
const ACCOUNTS = ['enterprise.changed', 'account.changed'] as const;
const ACQUAINTANCES = ['acquaintances.made'] as const;
const AUDIT = { identity: ['audit.recorded'] } as const;

/** Who is told what: producer → consumer → event types. */
export const subscriptions: Subscriptions = {
  identity: { identity: ['audit.recorded'], org: ACCOUNTS, sms: ACCOUNTS, messaging: ACCOUNTS, attendance: ACCOUNTS },
  org: { identity: ['audit.recorded', ...DIRECTORY], sms: DIRECTORY, messaging: DIRECTORY, attendance: DIRECTORY },
  sms: AUDIT,
  messaging: {
    identity: ['audit.recorded', ...ACQUAINTANCES],
    org: ACQUAINTANCES,
    sms: ACQUAINTANCES,
    attendance: ACQUAINTANCES,
  },
  attendance: AUDIT,
};
