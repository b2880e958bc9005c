export const planCodes = ['TRIAL', 'REGISTERED', 'CERTIFIED'] as const;
export type PlanCode = (typeof planCodes)[number];
