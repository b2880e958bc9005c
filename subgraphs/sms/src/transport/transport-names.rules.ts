/** Names of the transports, as the setting `SMS_TRANSPORT` gives them. The simulator carries no message out of the process. */
export const transportNames = ['simulator'] as const;
export type TransportName = (typeof transportNames)[number];
