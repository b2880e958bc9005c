/** Where programs are found. */
export const pathVariable = (): string => process.env.PATH ?? '';
