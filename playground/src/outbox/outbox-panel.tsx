import type { GraphiQLPlugin } from '@graphiql/react';
import { type OutboxMessage, useOutbox } from './outbox.ts';
import { outboxTexts } from './texts.ts';

const { title, about, empty, ownPage, channels } = outboxTexts;

function Message({ at, channel, to, subject, text }: OutboxMessage) {
  return (
    <li>
      <div className="quiet">
        <span>{channels[channel] ?? channel}</span>
        <strong>{to}</strong>
        <time dateTime={at}>{new Date(at).toLocaleTimeString()}</time>
      </div>
      {subject !== null && <strong>{subject}</strong>}
      <p>{text}</p>
    </li>
  );
}

function OutboxPanel() {
  const messages = useOutbox();
  return (
    <section className="outbox" aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">
        {about}{' '}
        <a href="outbox" target="_blank" rel="noreferrer">
          {ownPage}
        </a>
      </p>
      {messages?.length === 0 && <p>{empty}</p>}
      <ol aria-live="polite">
        {messages?.map((message) => (
          <Message key={message.id} {...message} />
        ))}
      </ol>
    </section>
  );
}

function OutboxIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 6h16v12H4zM4 7l8 6 8-6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

export const outboxPlugin: GraphiQLPlugin = { title, icon: OutboxIcon, content: OutboxPanel };
