const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether an id that a client sent can be one of ours; another one is like an id that does not exist. */
export const isUuid = (id: string): boolean => UUID.test(id);
