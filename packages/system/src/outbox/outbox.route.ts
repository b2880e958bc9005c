import type { ForwardRule } from '@account-center/gateway';
import { isLoopback } from '../machine/loopback.ts';
import type { Outbox } from './outbox.ts';
import { PAGE_SECURITY_POLICY, renderPage } from './outbox.page.ts';

/** Path of the page. The messages are below it as JSON, for the playground. */
export const OUTBOX_PATH = '/outbox';
const MESSAGES_PATH = `${OUTBOX_PATH}/messages`;

/** Headers that proxies add: behind a proxy, the address of the connection is not the reader's. */
const PROXY_HEADERS = ['forwarded', 'via', 'x-real-ip', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-server'];
const OWN_PAGES = ['same-origin', 'none'];

/**
 * Whether the request was made on this machine. The requested host name is checked as well, against DNS rebinding: a
 * page of another site whose host name resolves to this machine sends that host name.
 */
function isOwn({ url, headers }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  return (
    // The gateway sets it to the address of the connection: `mayShowOutbox` excludes trusted proxies.
    isLoopback(headers.get('x-forwarded-for') ?? '') &&
    isLoopback(new URL(url).hostname) &&
    !PROXY_HEADERS.some((name) => headers.has(name)) &&
    (site === null || OWN_PAGES.includes(site)) &&
    (origin === null || origin === new URL(url).origin)
  );
}

const KEPT_NOWHERE = { 'cache-control': 'no-store', vary: 'accept-language' };
const nothingHere = () => new Response(null, { status: 404, headers: KEPT_NOWHERE });

/** Shows the messages to requests from this machine; all others get 404. */
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
