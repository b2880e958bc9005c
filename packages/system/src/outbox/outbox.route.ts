import type { ForwardRule } from '@account-center/gateway';
import { isLoopback } from '../machine/loopback.ts';
import type { Outbox } from './outbox.ts';
import { PAGE_SECURITY_POLICY, renderPage } from './outbox.page.ts';

/** The page, and below it the messages as JSON, for the playground. */
export const OUTBOX_PATH = '/outbox';
const MESSAGES_PATH = `${OUTBOX_PATH}/messages`;

/** What proxies add: behind one, the address of the connection is not the reader's. */
const PROXY_HEADERS = ['forwarded', 'via', 'x-real-ip', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-server'];
const OWN_PAGES = ['same-origin', 'none'];

/**
 * Whether the request was made on this machine, for the reader's own eyes. The name that was asked for counts as well: a
 * page of elsewhere whose name was pointed at this machine asks by that name.
 */
function isOwn({ url, headers }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  return (
    // Set by the gateway, to the address of the connection: `mayShowOutbox` rules proxies that it believes out.
    isLoopback(headers.get('x-forwarded-for') ?? '') &&
    isLoopback(new URL(url).hostname) &&
    !PROXY_HEADERS.some((name) => headers.has(name)) &&
    (site === null || OWN_PAGES.includes(site)) &&
    (origin === null || origin === new URL(url).origin)
  );
}

const KEPT_NOWHERE = { 'cache-control': 'no-store', vary: 'accept-language' };
const nothingHere = () => new Response(null, { status: 404, headers: KEPT_NOWHERE });

/** Shows what the system would have sent to whoever sits at this machine; to everybody else there is nothing. */
export const outboxRule = (outbox: Outbox): ForwardRule => ({
  prefix: OUTBOX_PATH,
  async handler(request) {
    if (request.method !== 'GET' || !isOwn(request)) return nothingHere();
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === MESSAGES_PATH) return Response.json({ messages: outbox.list() }, { headers: KEPT_NOWHERE });
    if (pathname !== OUTBOX_PATH) return nothingHere();
    const language = searchParams.get('language') ?? request.headers.get('accept-language') ?? 'en';
    return new Response(renderPage(outbox.list(), language.startsWith('zh') ? 'zh' : 'en'), {
      headers: {
        ...KEPT_NOWHERE,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': PAGE_SECURITY_POLICY,
      },
    });
  },
});
