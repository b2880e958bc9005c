const DAY = 24 * 60 * 60 * 1000;
const HOUR = 60 * 60 * 1000;
const DATE_LENGTH = 'YYYY-MM-DD'.length;
const MONTH_LENGTH = 'YYYY-MM'.length;

const instant = (offset: number) => new Date(Date.now() + offset).toISOString();

/** The day of this browser's time zone, as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, DATE_LENGTH);
}

// Not crypto.randomUUID: browsers offer it to secure origins only, and a gateway in a local network may have plain HTTP.
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What example variables may hold in the place of values that are different whenever an operation is opened. */
const placeholders: Record<string, () => string> = {
  '<new key>': newKey,
  '<now>': () => instant(0),
  '<in an hour>': () => instant(HOUR),
  '<tomorrow>': () => instant(DAY),
  '<29 days ago>': () => instant(-29 * DAY),
  '<today>': today,
  '<this month>': () => today().slice(0, MONTH_LENGTH),
};

/** Puts present values into a text of example variables. */
export function fillIn(text: string): string {
  return text.replace(/<[^<>]+>/g, (placeholder) => placeholders[placeholder]?.() ?? placeholder);
}
