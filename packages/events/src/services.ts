export const serviceNames = ['identity', 'org', 'sms', 'messaging', 'attendance'] as const;
export type ServiceName = (typeof serviceNames)[number];
