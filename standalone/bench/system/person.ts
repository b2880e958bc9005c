/** A member of the enterprise that is read. */
export interface Person {
  id: string;
  name: string;
  account: { number: string } | null;
}
