import { createHash } from 'node:crypto';
import type { Language } from '@account-center/kit';
import type { ShownMessage } from './outbox.ts';

const REFRESH_SECONDS = 5;

const texts = {
  en: {
    tag: 'en',
    title: 'Outbox',
    about:
      'SMS and emails that the system would have sent, the newest first. Nothing leaves this machine: no mail server and no SMS carrier is configured. A restart deletes all messages.',
    empty: 'No messages yet. Request a sign-in code or add a member: the messages that they would get appear here.',
    channels: { SMS: 'SMS', EMAIL: 'Email' },
    to: 'to',
    other: { language: 'zh', label: '中文' },
    playground: 'Playground',
  },
  zh: {
    tag: 'zh-CN',
    title: '发件箱',
    about:
      '系统本应通过短信和邮件发出的内容，最新的在最前。没有配置邮件服务器和短信通道，内容不会离开本机，重启后清空。',
    empty: '还没有发出任何内容。请求登录验证码或添加成员后，对方会收到的内容会显示在这里。',
    channels: { SMS: '短信', EMAIL: '邮件' },
    to: '发至',
    other: { language: 'en', label: 'English' },
    playground: '操作台',
  },
} as const satisfies Record<Language, object>;

const STYLE = `
:root { color-scheme: light dark; --line: #8885; --quiet: #888; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
header { display: flex; gap: 1rem; align-items: baseline; }
h1 { font-size: 1.4rem; margin: 0; flex: 1; }
.quiet { color: var(--quiet); font-size: .9rem; }
ol { list-style: none; padding: 0; }
li { border: 1px solid var(--line); border-radius: 8px; padding: .75rem 1rem; margin: .75rem 0; }
li p { margin: .25rem 0 0; overflow-wrap: anywhere; white-space: pre-wrap; }
`;
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

/** Nothing is loaded and no script runs: only the page's own style is allowed. */
export const PAGE_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${hashOf(STYLE)}'`,
  'img-src data:',
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

function renderMessage({ at, channel, to, subject, text }: ShownMessage, language: Language): string {
  const { channels, to: receiver, tag } = texts[language];
  const name = channel === 'SMS' || channel === 'EMAIL' ? channels[channel] : channel;
  const time = new Date(at).toLocaleString(tag, { dateStyle: 'medium', timeStyle: 'medium' });
  return `<li><div class="quiet">${escaped(name)} ${receiver} <b>${escaped(to)}</b> · <time datetime="${at}">${escaped(time)}</time></div>
${subject === null ? '' : `<p><b>${escaped(subject)}</b></p>`}<p>${escaped(text)}</p></li>`;
}

/** The outbox as a self-reloading page, for use without the playground. */
export function renderPage(messages: readonly ShownMessage[], language: Language): string {
  const { tag, title, about, empty, other, playground } = texts[language];
  const list = messages.map((message) => renderMessage(message, language)).join('\n');
  return `<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${REFRESH_SECONDS}">
<link rel="icon" href="data:,">
<title>${title} · Account Center</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${title}</h1><a href="/">${playground}</a><a href="?language=${other.language}" lang="${other.language}">${other.label}</a></header>
<p class="quiet">${about}</p>
${list === '' ? `<p>${empty}</p>` : `<ol>\n${list}\n</ol>`}
</body>
</html>
`;
}
