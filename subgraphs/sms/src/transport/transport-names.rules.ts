/** Names of the transports, as in the setting `SMS_TRANSPORT`. The simulator sends nothing outside the process. */
export const transportNames = ['simulator'] as const;
export type TransportName = (typeof transportNames)[number];
